/** What links of a page lead to by what they say: the names that the model's addresses have, and the site's own words. */
import { compilationUrl, entryPageUrl, namesUrl } from '../../../src/model/address/address.ts';
import { outOfSite } from '../../../src/model/address/site-path.ts';
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { typeset } from '../../../src/model/text/typeset.ts';

/** Where a link that says so should lead, if not there; undefined where nothing is against it. */
export type WhereLinks = (said: string, href: string) => string | undefined;

/** The site's own words, and the path they stand for; `:c` is a compilation, `*` what a reader of its own looks at. */
const OWN: readonly (readonly [said: RegExp, path: RegExp])[] = [
  [/^跳到正文$/, /^#(?:main|text)$/],
  [/^(?:链接、引用与数据)$/, /^\/about\/$/],
  [/^地址的保证$/, /^(?:\/about\/)?#policy$/],
  [/^addresses\.json$|^所有地址$/, /^\/addresses\.json$/],
  [/^站点地图$/, /^\/sitemap\.xml$/],
  [/^订阅更新（Atom）$|^更新订阅（Atom）$/, /^\/feed\.xml$/],
  [/^专题$/, /^\/topics\/$/],
  [/^全站索引$/, /^\/names\/$/],
  [/^任选两篇对照$/, /^\/compare\/$/],
  [/^与全站任一篇对照$/, /^\/compare\/\?a=[^/]+\/\d+$/],
  [/^JSON$/, /^\/[^/]+\/(?:index|across)\.json$/],
  [/^JSON Schema$/, /^\/[^/]+\/index\.schema\.json$/],
  [/^CSV$/, /^\/[^/]+\/(?:items|targets)\.csv$/],
  [/^NDJSON$/, /^\/[^/]+\/items\.ndjson$/],
  [/^Akoma Ntoso$/, /^\/[^/]+\/akn\.xml$/],
  [/^纯文本$/, /^\/[^/]+\/plain\.txt$/],
  [/^地址表$/, /^\/[^/]+\/addresses\.json$/],
  [/^全书 PDF$/, /^\/[^/]+\/[^/]+\.pdf$/],
  [/^EPUB 电子书$/, /^\/[^/]+\/[^/]+\.epub$/],
  [/^指标与时限$/, /^\/[^/]+\/targets\/$/],
  [/^文件与用语索引$/, /^\/[^/]+\/index\/$/],
  [/^两篇对照$/, /^\/[^/]+\/compare\/\d+-\d+\/$/],
  [/^选择要打印的篇、部分或条目$/, /^\/[^/]+\/print\/$/],
  [/^源文件(?:，逐行对照)?$/, /^\/[^/]+\/(?:source\/$|[^/]+\.(?:txt|md)$)/],
  [/^下载(?:源文件)?$/, /^\/[^/]+\/[^/]+\.(?:txt|md)$/],
  [/^变更$/, /^\/[^/]+\/changes\/$/],
  [/^指标（\d+）$/, /^#figures$/],
  [/^时限（\d+）$/, /^#terms$/],
];

/**
 * For a link's words and its address: what it should lead to instead; undefined where it is right, or names no place.
 */
export function linkNames(compilations: readonly Compilation[]): WhereLinks {
  const places = new Map<string, Set<string>>();
  const add = (name: string, ...urls: readonly string[]): void => {
    const known = places.get(name) ?? new Set();
    places.set(name, known);
    for (const url of urls) known.add(url);
  };
  for (const compilation of compilations) {
    const { compilation: own, title } = compilation;
    // The index of the whole site leads to each one's.
    add(typeset(title), compilationUrl(own), namesUrl(own));
    for (const plan of compilation.plans) {
      for (const name of [namePlan(compilation, plan), typeset(plan.title)]) add(name, plan.url);
      for (const { mark, heading, anchor, url } of plan.entries)
        if (heading !== '')
          add(typeset(mark + heading), url, entryPageUrl(compilation.compilation, plan.ordinal, anchor));
    }
  }
  return (said, href) => {
    const path = href.startsWith('/') ? outOfSite(href) : href;
    const own = OWN.find(([words]) => words.test(said));
    if (own !== undefined) return own[1].test(path) ? undefined : `${own[1]}`;
    const urls = places.get(said);
    // Within a page, its own readers know what stands where.
    if (urls === undefined || href.startsWith('#') || urls.has(href)) return undefined;
    return [...urls].slice(0, 3).join('、');
  };
}
