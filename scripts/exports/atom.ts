/** `feed.xml` (Atom, RFC 4287): each compilation, and what became new, moved or was withdrawn, by day. */
import type { AddressList } from '../../src/model/address-list.ts';
import { type Change, listChanges } from '../../src/model/change.ts';
import type { EmittedFile } from '../emit/emitted-file.ts';
import { absolute } from './absolute.ts';
import { element, printXml, type XmlNode } from './xml.ts';

const VERBS: Record<Change['kind'], string> = { published: '新增', moved: '移动', retired: '撤下' };
/** A feed must name a day; nothing was published before it. */
const NO_DAY = '1970-01-01';
const MOST_NAMED = 20;

export function exportAtom(lists: readonly AddressList[], site: string): EmittedFile {
  const entries = lists
    .flatMap((list) => listChanges(list).map((change) => ({ list, change })))
    .sort((a, b) => (a.change.day === b.change.day ? 0 : a.change.day < b.change.day ? 1 : -1));
  const home = absolute(site, '/');
  const root = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
    element('id', {}, home),
    element('title', {}, '要点：汇编与变更'),
    element('updated', {}, instant(entries[0]?.change.day ?? NO_DAY)),
    element('author', {}, element('name', {}, '要点')),
    element('link', { rel: 'self', type: 'application/atom+xml', href: absolute(site, '/feed.xml') }),
    element('link', { rel: 'alternate', type: 'text/html', href: home }),
    ...entries.map(({ list, change }) => entry(list, change, site)),
  );
  return { path: 'feed.xml', content: printXml(root) };
}

function entry(list: AddressList, { day, kind, addresses }: Change, site: string): XmlNode {
  const isFirst =
    kind === 'published' && addresses.length === list.addresses.filter(({ since }) => since !== null).length;
  const what = isFirst ? '' : `：${VERBS[kind]} ${addresses.length} 条`;
  const named = addresses.filter((address) => !isFirst || address.kind === 'plan').slice(0, MOST_NAMED);
  const rest = isFirst ? 0 : addresses.length - named.length;
  const lines = [...named.map(({ heading }) => heading), ...(rest === 0 ? [] : [`等 ${addresses.length} 条`])];
  return element(
    'entry',
    {},
    element('id', {}, `${absolute(site, list.url)}changes/#${day}-${kind}`),
    element('title', {}, `${list.title}${what}`),
    element('updated', {}, instant(day)),
    element('link', {
      rel: 'alternate',
      type: 'text/html',
      href: absolute(site, isFirst ? list.url : `${list.url}changes/`),
    }),
    element('content', { type: 'text' }, lines.join('\n')),
  );
}

function instant(day: string): string {
  return `${day}T00:00:00Z`;
}
