/** What the checks of one compilation's outputs share: what was made of the seed, and where its files lie. */
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
  /** A page of it, whose frame and own words are proven then. */
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
  const read = (path: string): Buffer => {
    try {
      return readFileSync(join(site.dist, compilation.compilation, path));
    } catch {
      throw refuse(file, `没有生成 ${compilation.compilation}/${path}`, '这个文件');
    }
  };
  // Not before a page is read: the site's own proof opens all compilations, and reads none of their pages.
  let facts: PageFacts | undefined;
  const readText = (path: string): string => read(path).toString();
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
    readPage: (path, form) => {
      const html = readText(path);
      facts ??= { settings: site.settings, sayings: sayingsOf([converted], site), proven: new Set() };
      checkPage(`${compilation.compilation}/${path}`, html, facts, form);
      return html;
    },
    pathOf: (link) => (origin !== '' && link.startsWith(`${origin}/`) ? link.slice(origin.length) : link),
    oldAnchors: (plan) => placeOldAnchors(addresses, plan),
    linksIn: (text, plan) => {
      titles ??= [findTitles(compilation.plans), site.titles];
      return linkReferences(text, plan, titles).flatMap((run) => (typeof run === 'string' ? [] : [run.url]));
    },
  };
}
