/**
 * Proof of where paths lead once all files of a site stand beside each other: in a build at its end, of shards when they
 * are merged. What the files say themselves was proven as each was made.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setSiteFolder } from '../../../src/model/address/site-path.ts';
import { refuse } from '../line.ts';
import { decodeEntities } from '../readers/entities.ts';
import { leads } from './whole-site.ts';

/** Throws a `Refusal` where the merged site `dist` sends a reader, or a machine, to what is not there. */
export function checkMerged(dist: string): void {
  const listed = addressesIn(dist, 'sitemap.xml', /<loc>([^<]*)<\/loc>/g);
  // The site map begins with the first page: with the folder of its host that the site lives in.
  setSiteFolder(listed[0]?.pathname ?? '/');
  checkRedirects(dist);
  const compilations = listed.map(({ pathname }) => pathname).filter((path) => path !== listed[0]?.pathname);
  // What was withdrawn stays in the feed.
  const news = addressesIn(dist, 'feed.xml', /<link rel="alternate"[^>]* href="([^"]*)"/g).filter(({ pathname }) =>
    compilations.some((path) => pathname.startsWith(path)),
  );
  for (const [file, urls] of Object.entries({ 'sitemap.xml': listed, 'feed.xml': news }))
    for (const { pathname, hash } of urls)
      if (!leads(dist, pathname + hash)) throw refuse(file, `有一条指向 ${pathname}${hash}，那里没有网页`, '有的网页');
}

export function checkRedirects(dist: string): void {
  for (const rule of readFileSync(join(dist, '_redirects'), 'utf8').split('\n')) {
    const [, to = ''] = rule.split(' ');
    if (to !== '' && !leads(dist, to.replace(':splat', '')))
      throw refuse('_redirects', `有一条指向 ${to}，那里什么也没有`, '有的网页');
  }
}

/** None where the site has no address, and so no such file. */
function addressesIn(dist: string, file: string, pattern: RegExp): URL[] {
  if (!existsSync(join(dist, file))) return [];
  return [...readFileSync(join(dist, file), 'utf8').matchAll(pattern)].map(
    ([, url = '']) => new URL(decodeEntities(url)),
  );
}
