/** Proof of the feed: each version of a seed and each decision of its ledger is told once, in its words and at its time. */
import { changesUrl, compilationUrl } from '../../../src/model/address/address.ts';
import type { Revision } from '../../../src/model/address/history.ts';
import { instantOf } from '../../../src/model/address/moment.ts';
import { compareLines, line, refuse } from '../line.ts';
import type { Made } from '../made-site.ts';
import { VERBS } from '../pages/check-changes.ts';
import { decodeEntities } from '../readers/entities.ts';
import { leads, pathOf, readText, type WholeSite } from './whole-site.ts';

const RE_ENTRY = /<entry>([\s\S]*?)<\/entry>/g;
const RE_LINK = /<link rel="alternate"[^>]* href="([^"]*)"/;
const RE_REST = /^等 \d+ 条$/;
/** As many entries a piece of news names. */
const MOST_NAMED = 20;

interface News {
  /** As a path of the site. */
  readonly url: string;
  readonly title: string;
  readonly updated: string;
  readonly words: readonly string[];
}

export function checkFeed(site: WholeSite): void {
  const feed = readText(site, 'feed.xml');
  const news = [...feed.matchAll(RE_ENTRY)].map(([, entry = '']) => readNews(site, entry));
  const [head = ''] = feed.split('<entry>');
  const latest = news[0]?.updated ?? '1970-01-01T00:00:00Z';
  if (!head.includes(`<updated>${latest}</updated>`)) throw refuse('feed.xml', '的时间不是最新一条的', latest);
  for (const made of site.all)
    checkNews(
      site,
      made,
      news.filter(({ url }) => url.startsWith(compilationUrl(made.compilation.compilation))),
    );
}

function readNews(site: WholeSite, entry: string): News {
  const read = (re: RegExp): string => decodeEntities(re.exec(entry)?.[1] ?? '');
  const words = read(/<content type="text">([^<]*)/).split('\n');
  const url = pathOf(site, read(RE_LINK));
  return {
    url,
    title: read(/<title>([^<]*)/),
    updated: read(/<updated>([^<]*)/),
    words: words.filter((one) => one !== ''),
  };
}

function checkNews(site: WholeSite, made: Made, news: readonly News[]): void {
  const { compilation, addresses, history } = made;
  const own = changesUrl(compilation.compilation);
  const lost = site.isWhole ? news.find(({ url }) => !leads(site.dist, url)) : undefined;
  if (lost !== undefined) throw refuse('feed.xml', `有一条指向 ${lost.url}，那里没有网页`, '有的网页');
  const [versions, decisions] = [news.filter(isVersion), news.filter((one) => !isVersion(one))];
  const expected = history.revisions.map((revision) => expectRevision(made, own, revision));
  compareLines('feed.xml', '的更新', expected.map(showNews), versions.map(showNews));
  for (const one of decisions) checkDecision(made, one);
  if (decisions.length === 0 && addresses.addresses.some(({ since }) => since !== null))
    throw refuse('feed.xml', '没有说到一个汇编', compilation.compilation);
}

const isVersion = ({ url }: News): boolean => url.includes('#v-');

function expectRevision({ compilation }: Made, own: string, { version, moment, changes }: Revision): News {
  const named = changes.slice(0, MOST_NAMED).map(({ kind, heading }) => `${VERBS[kind]} ${heading}`);
  return {
    url: `${own}#v-${version}`,
    title: `${compilation.title}：更新 ${changes.length} 条`,
    updated: instantOf(moment),
    words: changes.length > named.length ? [...named, `等 ${changes.length} 条`] : named,
  };
}

const showNews = ({ url, title, updated, words }: News) => line([title, updated, ...words].join('｜'), null, [url]);

/** What the ledger tells, at one of its moments. */
function checkDecision({ compilation, addresses }: Made, { url, title, updated, words }: News): void {
  if (!title.startsWith(compilation.title)) throw refuse('feed.xml', `${url} 名为“${title}”`, compilation.title);
  const moments = addresses.addresses.flatMap(({ since, until }) => [since, until]);
  if (!moments.some((moment) => moment !== null && instantOf(moment) === updated))
    throw refuse('feed.xml', `${url} 说是 ${updated} 的`, '锚表里的时间');
  const known = new Set(addresses.addresses.map(({ heading }) => heading));
  const strange = words.find((one) => !known.has(one) && !RE_REST.test(one));
  if (strange !== undefined) throw refuse('feed.xml', `${url} 说到“${strange}”`, '那里有过的标题');
}
