/** `feed.xml` (Atom, RFC 4287): each compilation, and what became new, moved or was withdrawn, publication by publication. */
import { changesUrl, homeUrl, siteFileUrl } from '../../../src/model/address/address.ts';
import type { AddressList } from '../../../src/model/address/address-list.ts';
import { type Change, listChanges } from '../../../src/model/address/change.ts';
import type { EntryChange, History, Revision } from '../../../src/model/address/history.ts';
import { compareMoments, instantOf } from '../../../src/model/address/moment.ts';
import { absolute } from '../../../src/model/address/site-path.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';
import { element, printXml, type XmlNode } from '../xml.ts';
import { listUntold } from './untold.ts';

const VERBS: Record<Change['kind'], string> = { published: '新增', moved: '移动', retired: '撤下' };
/** A feed must name a time; nothing was published before it. */
const NEVER = '1970-01-01';
const MOST_NAMED = 20;

/** A compilation's addresses, and the history of its seed where there is one. */
export interface Chronicle {
  readonly list: AddressList;
  readonly history: History;
}

/** `name` is the site's. */
export function exportAtom(chronicles: readonly Chronicle[], site: string, name: string): EmittedFile {
  const news = chronicles
    .flatMap(({ list, history }) => [
      ...listUntold(listChanges(list), history.revisions).map((change, i, { length }) => ({
        moment: change.moment,
        entry: changeEntry(list, change, site, i === length - 1),
      })),
      ...history.revisions.map((revision) => ({ moment: revision.moment, entry: revisionEntry(list, revision, site) })),
    ])
    .sort((a, b) => compareMoments(a.moment, b.moment));
  const home = absolute(site, homeUrl());
  const root = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
    element('id', {}, home),
    element('title', {}, `${name}：汇编与变更`),
    element('updated', {}, instantOf(news[0]?.moment ?? NEVER)),
    element('author', {}, element('name', {}, name)),
    element('link', { rel: 'self', type: 'application/atom+xml', href: absolute(site, siteFileUrl('feed.xml')) }),
    element('link', { rel: 'alternate', type: 'text/html', href: home }),
    ...news.map(({ entry }) => entry),
  );
  return { path: 'feed.xml', content: printXml(root) };
}

function changeEntry(
  list: AddressList,
  { moment, kind, addresses }: Change,
  site: string,
  isEarliest: boolean,
): XmlNode {
  const isFirst = kind === 'published' && isEarliest;
  const what = isFirst ? '' : `：${VERBS[kind]} ${addresses.length} 条`;
  const named = addresses.filter((address) => !isFirst || address.kind === 'plan').slice(0, MOST_NAMED);
  const rest = isFirst ? 0 : addresses.length - named.length;
  const lines = [...named.map(({ heading }) => heading), ...(rest === 0 ? [] : [`等 ${addresses.length} 条`])];
  return entry({
    id: `${absolute(site, list.url)}changes/#${moment}-${kind}`,
    title: `${list.title}${what}`,
    moment,
    link: absolute(site, isFirst ? list.url : changesUrl(list.compilation)),
    lines,
  });
}

const KINDS: Record<EntryChange['kind'], string> = { added: '新增', removed: '删去', moved: '移动', reworded: '改写' };

function revisionEntry(list: AddressList, { version, moment, changes }: Revision, site: string): XmlNode {
  const link = `${absolute(site, changesUrl(list.compilation))}#v-${version}`;
  const lines = changes.slice(0, MOST_NAMED).map(({ kind, heading }) => `${KINDS[kind]} ${heading}`);
  const rest = changes.length > lines.length ? [`等 ${changes.length} 条`] : [];
  return entry({
    id: link,
    title: `${list.title}：更新 ${changes.length} 条`,
    moment,
    link,
    lines: [...lines, ...rest],
  });
}

interface News {
  readonly id: string;
  readonly title: string;
  readonly moment: string;
  readonly link: string;
  readonly lines: readonly string[];
}

function entry({ id, title, moment, link, lines }: News): XmlNode {
  return element(
    'entry',
    {},
    element('id', {}, id),
    element('title', {}, title),
    element('updated', {}, instantOf(moment)),
    element('link', { rel: 'alternate', type: 'text/html', href: link }),
    element('content', { type: 'text' }, lines.join('\n')),
  );
}
