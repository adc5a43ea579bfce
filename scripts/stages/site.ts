/** What stages hand on to each other: what they make of one compilation, and what they know of the whole site. */
import type { Across } from '../../src/model/across/across.ts';
import type { Topic } from '../../src/model/across/topic.ts';
import type { AddressList } from '../../src/model/address/address-list.ts';
import type { History } from '../../src/model/address/history.ts';
import type { Compilation, Plan } from '../../src/model/plan/compilation.ts';
import type { CompilationTree } from '../../src/model/plan/tree.ts';
import type { PublishedSettings, SiteSettings } from '../../src/model/settings/settings.ts';
import type { Repository } from '../addresses/git.ts';
import type { Ledger } from '../addresses/ledger/file/ledger.ts';
import type { Ledgers } from '../addresses/ledger/promises/hold-ledgers.ts';
import type { MadeSite } from '../fidelity/converted-seed.ts';
import type { PlansByTitle, TitledPlan } from '../model/link-references.ts';
import type { OfflineCopy } from '../outputs/offline/copy-site.ts';
import type { Searched } from '../outputs/search/searched.ts';
import type { Tools } from '../outputs/tools.ts';
import type { OfficeFiles } from '../settings/office-files.ts';
import type { Apart } from '../shell/apart.ts';
import type { Cache } from '../shell/disk/cache.ts';
import type { Output } from '../shell/disk/output.ts';
import type { Folders } from '../shell/disk/workplace.ts';
import type { EmittedFile } from '../shell/emitted-file.ts';
import type { Part } from '../shell/part.ts';
import type { Seed } from '../source/read-seeds.ts';

/** What the stages make of one compilation. */
export interface Converted {
  readonly seed: Seed;
  readonly ledger: Ledger | undefined;
  readonly tree: CompilationTree;
  /** Without findings until `check`. */
  readonly compilation: Compilation;
  readonly addresses: AddressList;
  readonly across: Across;
  /** What its books' covers say besides its title and address. */
  readonly about: readonly string[];
  /** Its plans, as a text of another may refer to them. */
  readonly titled: readonly (TitledPlan & Pick<Plan, 'title'>)[];
  readonly searched: Searched;
  /** The pages' texts and their data, until they are written. */
  readonly files: readonly EmittedFile[];
  /** The titles, folded, that its texts look for among those of the whole site. */
  readonly asked: readonly string[];
  /** The sum of all that its texts are made from; and whether they lie where Astro reads them, as an earlier build wrote them. */
  readonly textsKey: string;
  readonly isWritten: boolean;
  readonly history: History;
  /** The sum of all that it is understood from; and whether an earlier build has understood it. */
  readonly readingKey: string;
  readonly isKnown: boolean;
  /** The sum of all that its files are made from. */
  readonly key: string;
  /** Whether its files are to be made: they are asked for, and not kept from another build. */
  readonly isDue: boolean;
}

/** By path, the SHA-256 of files that were made. */
export type IndexedFiles = readonly (readonly [path: string, sum: string])[];

/** The search in a process of its own, and the folder that it is made in. */
export interface SearchApart extends Apart<IndexedFiles> {
  readonly folder: string;
}

/** What they know of the whole site. */
export interface Site {
  readonly folders: Folders;
  /** Where the site is published to. */
  readonly output: Output;
  /** The folder of `output`, as it was asked for. */
  readonly out: string;
  readonly settings: SiteSettings;
  /** `https://host.gov.cn`; empty where the site has no address. Paths carry the folder it lives in there. */
  readonly origin: string;
  readonly office: OfficeFiles;
  readonly all: Converted[];
  readonly ledgers: Ledgers;
  /** The plans that a text may refer to. */
  readonly titles: PlansByTitle;
  /** The addresses of all compilations, withdrawn ones too. */
  readonly lists: readonly AddressList[];
  /** Where the search is not made here. */
  readonly searchApart: SearchApart | undefined;
  /** Once. */
  readonly index: Iterable<EmittedFile>;
  /** `topics.json`. */
  readonly topics: EmittedFile;
  /** By compilation, what its pages say of topics. */
  readonly topicsOf: ReadonlyMap<string, readonly Topic[]>;
  readonly copy: OfflineCopy;
  /** As the pages have them. */
  readonly published: PublishedSettings;
  readonly tools: Tools;
  /** What earlier builds made; undefined where it is not to be used. */
  readonly cache: Cache | undefined;
  /** What the folder of seeds is to git. */
  readonly repository: Repository;
  /** The sum of the program. */
  readonly program: string;
  readonly part: Part;
  /** The SHA-256 of files that hold no words of a source, taken where they are made. */
  readonly sums: Map<string, string>;
}

export const modelsOf = (all: readonly Converted[]): Compilation[] => all.map(({ compilation }) => compilation);

/** The site in `dist`, as its proof knows it. */
export const madeSiteOf = (
  dist: string,
  { origin, titles, published, topics }: Pick<Site, 'origin' | 'titles' | 'published' | 'topics'>,
): MadeSite => ({ dist, origin, titles, settings: published, topics: `${topics.content}` });

/** Of a run that does not ask git. */
export const NO_HISTORY: History = { gap: 'none', first: null, revisions: [] };

/** What a stage of one compilation takes of it and of its site. */
export type Takes<Key extends keyof Converted | keyof Site> = Pick<
  Converted & Omit<Site, 'all'>,
  Key & (keyof Converted | Exclude<keyof Site, 'all'>)
>;
/** What a stage of the site takes of it, and of each compilation. */
export type TakesAll<Key extends keyof Converted | keyof Site> = Pick<Site, Key & keyof Site> & {
  readonly all: readonly Converted[];
};
/** What a stage gives. */
export type Gives<Key extends keyof Converted | keyof Site> = Pick<Converted & Site, Key>;
