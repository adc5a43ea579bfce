/** What the checks of one compilation's outputs share: what was made of the seed, and where its files lie. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Across } from '../../src/model/across/across.ts';
import type { AddressList } from '../../src/model/address/address-list.ts';
import type { History } from '../../src/model/address/history.ts';
import { type OldAnchors, placeOldAnchors } from '../../src/model/layout/old-anchors.ts';
import type { Compilation, Plan } from '../../src/model/plan/compilation.ts';
import type { CompilationTree } from '../../src/model/plan/tree.ts';
import type { PublishedSettings } from '../../src/model/settings/settings.ts';
import { findTitles, linkReferences, type PlansByTitle } from '../model/link-references.ts';
import type { Seed } from '../source/read-seeds.ts';
import { checkPage, type OwnForm, type PageFacts } from './check-page.ts';
import { refuse } from './line.ts';
import { sayingsOf } from './sayings.ts';

export interface ConvertedSeed {
  readonly seed: Pick<Seed, 'bytes' | 'characters'>;
  readonly tree: CompilationTree;
  readonly compilation: Compilation;
  /** What its books' covers say besides its title and address. */
  readonly about: readonly string[];
  readonly addresses: AddressList;
  readonly across: Across;
  readonly history: History;
}

/** A finished site, not yet published. */
export interface MadeSite {
  readonly dist: string;
  /** `https://example.org`; empty where the site has no address. */
  readonly origin: string;
  /** The plans of all compilations that a text may refer to. */
  readonly titles: PlansByTitle;
  readonly settings: PublishedSettings;
  /** `topics.json`, as it was made from the topics found. */
  readonly topics: string;
}

/** One with all that its compilations have together. */
export interface JoinedSite extends MadeSite {
  /** The addresses of all compilations, withdrawn ones too. */
  readonly lists: readonly AddressList[];
  /** The SHA-256 of the files that hold no words of a source, taken where they were made. */
  readonly sums: ReadonlyMap<string, string>;
}

export interface Made extends ConvertedSeed, MadeSite {
  readonly file: string;
  /** A file of the compilation. */
  readonly read: (path: string) => Buffer;
  readonly readText: (path: string) => string;
  /** A page of it, whose frame and own words are proven then. */
  readonly readPage: (path: string, form?: OwnForm) => string;
  readonly facts: PageFacts;
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
  const titles = [findTitles(compilation.plans), site.titles];
  const read = (path: string): Buffer => {
    try {
      return readFileSync(join(site.dist, compilation.compilation, path));
    } catch {
      throw refuse(file, `没有生成 ${compilation.compilation}/${path}`, '这个文件');
    }
  };
  const facts = { settings: site.settings, sayings: sayingsOf([converted], site), proven: new Set<string>() };
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
      checkPage(`${compilation.compilation}/${path}`, html, facts, form);
      return html;
    },
    facts,
    pathOf: (link) => (origin !== '' && link.startsWith(`${origin}/`) ? link.slice(origin.length) : link),
    oldAnchors: (plan) => placeOldAnchors(addresses, plan),
    linksIn: (text, plan) =>
      linkReferences(text, plan, titles).flatMap((run) => (typeof run === 'string' ? [] : [run.url])),
  };
}
