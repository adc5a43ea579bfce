/**
 * Which part of a site a build makes.
 *
 *     npm run build                             the whole
 *     … -- --only education-2024,health-2024    a shard: the files of these compilations
 *     … -- --only 2/4                           a shard: the second of four shares of all compilations, told by name
 *     … -- --only site                          a shard: what belongs to no compilation alone
 *     … -- --only pages,search                  no shard: the plans' pages and the search of a whole site, to measure by
 */
import { createHash } from 'node:crypto';
import { Refusal } from './refusal.ts';

/** How much of a site a build makes: all, named compilations or one share of so many, what they have together, or only the pages. */
export type Part =
  | { readonly kind: 'whole' }
  | { readonly kind: 'compilations'; readonly names: readonly string[] }
  | { readonly kind: 'share'; readonly at: number; readonly of: number }
  | { readonly kind: 'site' }
  | { readonly kind: 'pages' };

/** Of a command that names no part. */
export const WHOLE: Part = { kind: 'whole' };
/** No compilation is called so. */
const RESERVED = new Set(['site', 'pages', 'search']);

/** `word` is what stands behind `--only`. */
export function readPart(word: string | undefined): Part {
  if (word === undefined) return WHOLE;
  const names = word.split(',').filter((name) => name !== '');
  if (names.length === 0) throw refuseWord(word);
  if (names.length === 1 && names[0] === 'site') return { kind: 'site' };
  if (names.toSorted().join(',') === 'pages,search') return { kind: 'pages' };
  const [, at = 0, of = 0] = /^(\d{1,4})\/(\d{1,4})$/.exec(word)?.map(Number) ?? [];
  if (at > 0 && at <= of) return { kind: 'share', at, of };
  if (names.some((name) => RESERVED.has(name) || /[^a-z0-9-]/.test(name))) throw refuseWord(word);
  return { kind: 'compilations', names };
}

function refuseWord(word: string): Refusal {
  return new Refusal({
    file: 'npm run build',
    found: `--only 后面是“${word}”`,
    expected: '几个汇编的名字（用逗号隔开），或 2/4 这样的份额，或 site，或 pages,search',
    todo: '改正参数后再运行',
  });
}

/** Whether the files of the compilation `name` are part of it. */
export function isAsked(part: Part, name: string): boolean {
  switch (part.kind) {
    case 'compilations':
      return part.names.includes(name);
    case 'share':
      return shareOf(name, part.of) === part.at;
    case 'site':
      return false;
    default:
      return true;
  }
}

/** By its name alone: what else there is moves no compilation to another share, away from what was kept there. */
function shareOf(name: string, of: number): number {
  return (createHash('sha256').update(name).digest().readUInt32BE() % of) + 1;
}

/** Throws a `Refusal` where a compilation is asked for that is not `among` them. */
export function refuseUnknown(part: Part, among: readonly string[]): void {
  const unknown = part.kind === 'compilations' ? part.names.filter((name) => !among.includes(name)) : [];
  if (unknown.length === 0) return;
  throw new Refusal({
    file: 'npm run build',
    found: `--only 里的 ${unknown.join('、')} 不在种子里`,
    expected: among.join('、'),
    todo: '改正名字后再运行',
  });
}

/** Which pages are rendered, by their files; undefined for all. */
export function pagesOf({ kind }: Part): RegExp | undefined {
  return kind === 'pages'
    ? /\/pages\/(?:\[compilation\]\/(?:\[plan\]\/)?index|index|search\/index|404)\.astro$|\.css\.ts$/
    : undefined;
}
