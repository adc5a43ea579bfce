/** What the checks of one compilation's outputs share: what was made of the seed, and where its files lie. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressList } from '../../src/model/address/address-list.ts';
import { type OldAnchors, placeOldAnchors } from '../../src/model/layout/old-anchors.ts';
import type { Compilation, Plan } from '../../src/model/plan/compilation.ts';
import type { CompilationTree } from '../../src/model/plan/tree.ts';
import { linkReferences, type PlansByTitle } from '../model/link-references.ts';
import type { Seed } from '../source/read-seeds.ts';
import { refuse } from './line.ts';

export interface ConvertedSeed {
  readonly seed: Pick<Seed, 'bytes'>;
  readonly tree: CompilationTree;
  readonly compilation: Compilation;
  readonly addresses: AddressList;
}

/** A finished site, not yet published. */
export interface MadeSite {
  readonly dist: string;
  /** Its address, without a slash at its end. */
  readonly address: string;
  /** The plans that a text may refer to, the nearest first. */
  readonly titles: readonly PlansByTitle[];
}

export interface Made extends ConvertedSeed, MadeSite {
  readonly file: string;
  /** A file of the compilation. */
  readonly read: (path: string) => Buffer;
  readonly readText: (path: string) => string;
  /** A link as a path of the site; as it is where it leads within its file, or to another. */
  readonly pathOf: (link: string) => string;
  readonly oldAnchors: (plan: Plan) => OldAnchors;
  readonly linksIn: (text: string, plan: Plan) => string[];
}

export function openMade(converted: ConvertedSeed, site: MadeSite): Made {
  const { compilation, addresses } = converted;
  const { file } = compilation.source;
  const address = site.address.replace(/\/+$/, '');
  const read = (path: string): Buffer => {
    try {
      return readFileSync(join(site.dist, compilation.compilation, path));
    } catch {
      throw refuse(file, `没有生成 ${compilation.compilation}/${path}`, '这个文件');
    }
  };
  return {
    ...converted,
    ...site,
    address,
    file,
    read,
    readText: (path) => read(path).toString(),
    pathOf: (link) => (link.startsWith(`${address}/`) ? link.slice(address.length) : link),
    oldAnchors: (plan) => placeOldAnchors(addresses, plan),
    linksIn: (text, plan) =>
      linkReferences(text, plan, site.titles).flatMap((run) => (typeof run === 'string' ? [] : [run.url])),
  };
}
