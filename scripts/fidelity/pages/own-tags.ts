/**
 * The tags that pages are written with, each with its attributes: what `own-tags.txt` lists of the sources (a test holds
 * it to them), and what Astro adds. So nothing is hidden, turned round or made to look otherwise by a tag that no
 * component writes. Who changes a tag of a component changes the list with it.
 */
import type { Attributes } from '../readers/tokens.ts';
import { KindList } from './kind-list.ts';
import { PAGE_KINDS, type PageKind } from './page-kind.ts';

interface OwnTag {
  readonly name: string;
  /** Always there, with this value. */
  readonly fixed: Attributes;
  /** May be there; the value begins like this. */
  readonly free: Attributes;
}

const OF_ASTRO = ['script\tsrc=*\ttype=module', 'link\thref=*\trel=stylesheet'];
/** They hide what they are on: no page gives them to what it does not always give them to. */
const HIDING = /(?:^|\s)visually-hidden(?:\s|$)/;
const LISTED = new KindList('own-tags.txt');
type OwnTags = ReadonlyMap<string, readonly OwnTag[]>;
const OWN: ReadonlyMap<PageKind, OwnTags> = new Map(
  PAGE_KINDS.map((kind) => [kind, Map.groupBy([...LISTED.rowsOf(kind), ...OF_ASTRO].map(readRow), ({ name }) => name)]),
);

function readRow(row: string): OwnTag {
  const [name = '', ...written] = row.split('\t');
  const [fixed, free]: [Record<string, string>, Record<string, string>] = [{}, {}];
  for (const one of written) {
    const at = one.indexOf('=');
    const [key, value] = [one.slice(0, at).toLowerCase(), one.slice(at + 1)];
    if (value.endsWith('*')) free[key] = value.slice(0, -1);
    else fixed[key] = value;
  }
  return { name, fixed, free };
}

/** By kind and name, the attributes of tags that were found to be own: those written alike share them (tokens.ts). */
const known = new Map<PageKind, Map<string, WeakSet<Attributes>>>(PAGE_KINDS.map((kind) => [kind, new Map()]));

/** Whether a component of such a page writes such a tag. */
export function isOwnTag(kind: PageKind, name: string, attributes: Attributes): boolean {
  const found = known.get(kind)?.get(name);
  if (found?.has(attributes) === true) return true;
  const keys = Object.keys(attributes);
  const tags = OWN.get(kind)?.get(name) ?? [];
  const isOwn = tags.some((tag) => isLike(tag, attributes, keys));
  if (isOwn) known.get(kind)?.set(name, (found ?? new WeakSet()).add(attributes));
  return isOwn;
}

function isLike({ fixed, free }: OwnTag, attributes: Attributes, keys: readonly string[]): boolean {
  for (const key in fixed) if (attributes[key] !== fixed[key]) return false;
  return keys.every(
    (key) =>
      key in fixed || (key in free && attributes[key]?.startsWith(free[key] ?? '') && !HIDING.test(attributes[key])),
  );
}
