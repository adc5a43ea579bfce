/**
 * Where a ledger sends readers outside of its compilation: paths of this site and nothing else, that lead to words or to
 * what is said of them, and never round in a circle.
 *
 *     path = "/" compilation "/" ( plan "/" ( "#" anchor )? )?
 */
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { isCompilationName } from '../../source/compilation-name.ts';
import type { Former, Ledger } from './file/ledger.ts';
import { listPublished, readAddress } from './published.ts';

/** What a path may lead to. */
export interface TargetSite {
  readonly published: ReadonlyMap<string, ReadonlySet<string>>;
  readonly ledgers: ReadonlyMap<string, Ledger>;
}

interface Target {
  readonly compilation: string;
  /** Null for the compilation itself. */
  readonly address: string | null;
}

/** What a decision may lead to: the addresses of all compilations, and those that their ledgers remember. */
export function targetSiteOf({
  compilations,
  ledgers,
}: {
  readonly compilations: ReadonlyMap<string, Compilation>;
  readonly ledgers: ReadonlyMap<string, Ledger>;
}): TargetSite {
  const published = [...compilations].map(
    ([name, compilation]) => [name, new Set(listPublished(compilation).map(({ address }) => address))] as const,
  );
  return { published: new Map(published), ledgers };
}

/** Undefined where the text is no path of this grammar. */
export function readTarget(path: string): Target | undefined {
  const [, compilation = '', plan, anchor] = RE_PATH.exec(path) ?? [];
  if (!isCompilationName(compilation)) return undefined;
  if (plan === undefined) return { compilation, address: null };
  const address = anchor === undefined ? plan : `${plan}#${anchor}`;
  return readAddress(address) === undefined ? undefined : { compilation, address };
}

const RE_PATH = /^\/([^/#]+)\/(?:([^/#]+)\/(?:#([^/#]+))?)?$/;

/** Why words from the address `from` of `own` cannot be said to be at `path`; undefined where they can. */
export function findFault(path: string, own: string, from: string, site: TargetSite): string | undefined {
  const target = readTarget(path);
  if (target === undefined) return '它不是本站的地址';
  const name = currentName(target.compilation, site);
  if (name === own) return `这就是本汇编，写作 '${target.address ?? '1'}'`;
  const ledger = site.ledgers.get(name);
  if (target.address === null) return site.published.has(name) || ledger !== undefined ? undefined : '没有这个汇编';
  return followTo(name, target.address, site, new Set([`${own} ${from}`]));
}

/** `passed` are the places that sent the reader on. */
function followTo(name: string, address: string, site: TargetSite, passed: ReadonlySet<string>): string | undefined {
  const ledger = site.ledgers.get(name);
  if (site.published.get(name)?.has(address)) return undefined;
  const place = `${name} ${address}`;
  if (passed.has(place)) return '它又指回这里';
  const row = ledger === undefined ? undefined : newestAt(ledger.former, address);
  const isKnown = row !== undefined || (ledger !== undefined && address in ledger.addresses);
  if (!isKnown) return '那里没有这个地址';
  if (row?.to === undefined || !row.to.startsWith('/')) return undefined;
  const next = readTarget(row.to);
  if (next === undefined) return '它指向的不是本站的地址';
  if (next.address === null) return undefined;
  return followTo(currentName(next.compilation, site), next.address, site, new Set([...passed, place]));
}

const newestAt = (former: readonly Former[], address: string): Former | undefined =>
  former.findLast((row) => row.address === address);

/** The compilation that an earlier name leads to. */
function currentName(name: string, { published, ledgers }: TargetSite): string {
  if (published.has(name)) return name;
  return [...ledgers.values()].find(({ formerly }) => formerly.includes(name))?.compilation ?? name;
}
