/** Proof of the feed: each piece of news is named after the compilation it leads to, and names what once stood there. */
import { compilationUrl } from '../../src/model/address/address.ts';
import { refuse } from './line.ts';
import type { Made } from './made-site.ts';
import { decodeEntities } from './readers/entities.ts';
import { leads, pathOf, readText, type WholeSite } from './whole-site.ts';

const RE_ENTRY = /<entry>([\s\S]*?)<\/entry>/g;
const RE_LINK = /<link rel="alternate"[^>]* href="([^"]*)"/;
/** What the feed says of an entry in front of its words, and of those it does not name. */
const RE_VERB = /^(?:新增|删去|移动|改写) /;
const RE_REST = /^等 \d+ 条$/;

export function checkFeed(site: WholeSite): void {
  const news = [...readText(site, 'feed.xml').matchAll(RE_ENTRY)].map(([, entry = '']) => entry);
  const told = new Set<Made>();
  for (const entry of news) {
    const link = decodeEntities(RE_LINK.exec(entry)?.[1] ?? '');
    const title = decodeEntities(/<title>([^<]*)/.exec(entry)?.[1] ?? '');
    const made = site.all.find(({ compilation }) =>
      pathOf(site, link).startsWith(compilationUrl(compilation.compilation)),
    );
    if (made === undefined) continue;
    told.add(made);
    const { compilation, addresses } = made;
    if (!title.startsWith(compilation.title)) throw refuse('feed.xml', `${link} 名为“${title}”`, compilation.title);
    if (site.isWhole && !leads(site.dist, pathOf(site, link)))
      throw refuse('feed.xml', `有一条指向 ${link}，那里没有网页`, '有的网页');
    const known = new Set(addresses.addresses.map(({ heading }) => heading));
    // An update names entries as they stood in its version.
    if (/更新 \d+ 条$/.test(title)) continue;
    const content = decodeEntities(/<content type="text">([^<]*)/.exec(entry)?.[1] ?? '');
    const lines = content.split('\n').filter((words) => words !== '' && !RE_REST.test(words));
    const strange = lines.find((words) => !known.has(words) && !known.has(words.replace(RE_VERB, '')));
    if (strange !== undefined) throw refuse('feed.xml', `${link} 说到“${strange}”`, '那里有过的标题');
  }
  const silent = site.all.find(
    (made) => !told.has(made) && made.addresses.addresses.some(({ since }) => since !== null),
  );
  if (silent !== undefined) throw refuse('feed.xml', '没有说到一个汇编', silent.compilation.compilation);
}
