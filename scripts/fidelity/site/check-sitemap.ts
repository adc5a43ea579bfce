/** Proof of the site map: all pages that it should name, each with the day on which its words last changed. */
import { aboutUrl, compilationUrl, homeUrl } from '../../../src/model/address/address.ts';
import { dayOf } from '../../../src/model/address/moment.ts';
import { compareLines, type Line, line } from '../line.ts';
import type { Made } from '../made-site.ts';
import { decodeEntities } from '../readers/entities.ts';
import { readText, type WholeSite } from './whole-site.ts';

export function checkSitemap(site: WholeSite): void {
  const pages = [line(homeUrl()), line(aboutUrl()), ...site.all.flatMap(expectPages)];
  const expected = pages.map((page) => line(site.origin + page.text));
  const shown = [...readText(site, 'sitemap.xml').matchAll(/<url>([\s\S]*?)<\/url>/g)].map(([, url = '']) => {
    const [, path = ''] = /<loc>([^<]*)<\/loc>/.exec(url) ?? [];
    const [, day = ''] = /<lastmod>([^<]*)<\/lastmod>/.exec(url) ?? [];
    return line(`${decodeEntities(path)} ${day}`.trimEnd());
  });
  compareLines('sitemap.xml', 'sitemap.xml ', expected, shown);
}

/** Where not all is known, no day is said. */
function expectPages({ compilation: { compilation, plans }, history: { gap, first, revisions } }: Made): Line[] {
  const page = (url: string, moment: string | null | undefined): Line =>
    line(gap !== null || moment === null || moment === undefined ? url : `${url} ${dayOf(moment)}`);
  const lastOf = (ordinal: number): string | null =>
    revisions.find(({ changes }) => changes.some(({ plan }) => plan === ordinal))?.moment ?? first;
  return [
    page(compilationUrl(compilation), revisions[0]?.moment ?? first),
    ...plans.map(({ url, ordinal }) => page(url, lastOf(ordinal))),
  ];
}
