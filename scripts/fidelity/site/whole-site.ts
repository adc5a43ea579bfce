/** The finished site, for what its compilations have together. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressList } from '../../../src/model/address/address-list.ts';
import { outOfSite } from '../../../src/model/address/site-path.ts';
import type { Made } from '../made-site.ts';
import { checkPage, type OwnForm, type PageFacts } from '../pages/check-page.ts';
import type { QuotedWords } from '../quoted-words.ts';

export interface WholeSite {
  readonly dist: string;
  readonly origin: string;
  readonly all: readonly Made[];
  /** Of all compilations. */
  readonly words: QuotedWords;
  /** Whether the compilations' own files stand beside it: else nothing can be said of where paths lead. */
  readonly isWhole: boolean;
  /** Of withdrawn compilations, too. */
  readonly lists: readonly AddressList[];
  /** `topics.json`, as it was made from the topics found. */
  readonly topics: string;
  readonly facts: PageFacts;
  /** The SHA-256 of the files that hold no words of a source, taken where they were made. */
  readonly sums: ReadonlyMap<string, string>;
}

/** A page of the site, whose frame and own words are proven then. */
export function readPage(site: WholeSite, path: string, form: OwnForm = {}): string {
  const html = readText(site, path);
  checkPage(path, html, site.facts, form);
  return html;
}

export const readText = ({ dist }: WholeSite, path: string): string => readFileSync(join(dist, path), 'utf8');
export const pathOf = ({ origin }: WholeSite, url: string): string =>
  url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;

/** Whether a path, with or without a fragment, leads to a page that is there, and to a place on it. */
export function leads(dist: string, path: string): boolean {
  const [page = '', fragment] = outOfSite(path).split('#');
  const file = join(dist, decodeURIComponent(page), page.endsWith('/') ? 'index.html' : '');
  if (!existsSync(file)) return false;
  return fragment === undefined || readFileSync(file, 'utf8').includes(`id="${fragment}"`);
}
