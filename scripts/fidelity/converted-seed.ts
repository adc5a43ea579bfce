/** What a proof compares: what was made of the seeds, and the site that was made of that. */
import type { Across } from '../../src/model/across/across.ts';
import type { AddressList } from '../../src/model/address/address-list.ts';
import type { History } from '../../src/model/address/history.ts';
import type { Compilation } from '../../src/model/plan/compilation.ts';
import type { CompilationTree } from '../../src/model/plan/tree.ts';
import type { PublishedSettings } from '../../src/model/settings/settings.ts';
import type { PlansByTitle } from '../model/link-references.ts';
import type { Seed } from '../source/read-seeds.ts';

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
