/** What the checks of one compilation's outputs share: what was made of the seed, and where its files lie. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OldAnchors, placeOldAnchors } from '../../src/model/layout/old-anchors.ts';
import type { Plan } from '../../src/model/plan/compilation.ts';
import { findTitles, linkReferences, type PlansByTitle } from '../model/link-references.ts';
import type { ConvertedSeed, MadeSite } from './converted-seed.ts';
import { refuse } from './line.ts';
import { checkPage, type OwnForm, type PageFacts } from './pages/check-page.ts';
import { sayingsOf } from './sayings.ts';

/** One compilation, what it was made of, and the ways to its files. `read` throws a `Refusal` where a file is missing. */
export interface Made extends ConvertedSeed, MadeSite {
  readonly file: string;
  /** A file of the compilation. */
  readonly read: (path: string) => Buffer;
  readonly readText: (path: string) => string;
  /** The SHA-256 of a page that was read, or of the file as it is. */
  readonly sumOf: (path: string) => string;
  readonly openPage: (path: string) => string;
  /** Proves the frame and the own words of a page. */
  readonly provePage: (path: string, html: string, form?: OwnForm) => void;
  /** Opens a page, and proves that. */
  readonly readPage: (path: string, form?: OwnForm) => string;
  /** What is in a folder of the compilation; nothing where there is none. */
  readonly list: (path: string) => string[];
  /** A link as a path of the host; as it is where it leads within its file, or to another. */
  readonly pathOf: (link: string) => string;
  readonly oldAnchors: (plan: Plan) => OldAnchors;
  readonly linksIn: (text: string, plan: Plan) => string[];
}

export function openMade(converted: ConvertedSeed, site: MadeSite): Made {
  const { compilation, addresses } = converted;
  const { file } = compilation.source;
  const origin = site.origin.replace(/\/+$/, '');
  let titles: PlansByTitle[] | undefined;
  const open = <T>(path: string, how: (file: string) => T): T => {
    try {
      return how(join(site.dist, compilation.compilation, path));
    } catch {
      throw refuse(file, `没有生成 ${compilation.compilation}/${path}`, '这个文件');
    }
  };
  const read = (path: string): Buffer => open(path, (from) => readFileSync(from));
  const readText = (path: string): string => open(path, (from) => readFileSync(from, 'utf8'));
  /** Of the pages that were read: the list of what browsers keep names each. */
  const sums = new Map<string, string>();
  // Not before a page is read: the site's own proof opens all compilations, and reads none of their pages.
  let facts: PageFacts | undefined;
  const factsOf = (): PageFacts => {
    facts ??= { settings: site.settings, sayings: sayingsOf([converted], site), proven: new Set<string>() };
    return facts;
  };
  const openPage = (path: string): string => {
    const bytes = read(path);
    sums.set(path, hash('sha256', bytes));
    return bytes.toString('utf8');
  };
  const provePage = (path: string, html: string, form?: OwnForm): void =>
    checkPage(`${compilation.compilation}/${path}`, html, factsOf(), form);
  return {
    ...converted,
    ...site,
    origin,
    file,
    read,
    list: (path) => {
      const folder = join(site.dist, compilation.compilation, path);
      return existsSync(folder) ? readdirSync(folder) : [];
    },
    readText,
    openPage,
    provePage,
    readPage: (path, form) => {
      const html = openPage(path);
      provePage(path, html, form);
      return html;
    },
    sumOf: (path) => sums.get(path) ?? hash('sha256', read(path)),
    pathOf: (link) => (origin !== '' && link.startsWith(`${origin}/`) ? link.slice(origin.length) : link),
    oldAnchors: (plan) => placeOldAnchors(addresses, plan),
    linksIn: (text, plan) => {
      titles ??= [findTitles(compilation.plans), site.titles];
      return linkReferences(text, plan, titles).flatMap((run) => (typeof run === 'string' ? [] : [run.url]));
    },
  };
}
