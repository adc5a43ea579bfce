/** The words that pages are written with: of each kind of page those of its file, and of what that imports. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { RE_SAID } from '../../../scripts/fidelity/pages/own-words.ts';
import { PAGE_KINDS, type PageKind } from '../../../scripts/fidelity/pages/page-kind.ts';

/** Beside the page's own file, or in its place. */
const SOURCES: Partial<Record<PageKind, readonly string[]>> = {
  // Its text is written for it, with what is said of gaps and of former addresses.
  '[compilation]/[plan]/index': ['src/pages/[compilation]/[plan]/index.astro', 'scripts/outputs/pages/emit.ts'],
  // The page of an unknown address, with words of its own.
  lost: ['src/pages/404.astro', 'scripts/outputs/installed/install-site.ts'],
};

export const sourcesOf = (kind: PageKind): readonly string[] => SOURCES[kind] ?? [`src/pages/${kind}.astro`];

/** What `read` finds in sources, each with the kinds of pages that have it, in the order of the kinds. */
export function listByKind(
  root: string,
  read: (file: string, source: string) => ReadonlySet<string>,
): Map<string, PageKind[]> {
  const rows = new Map<string, PageKind[]>();
  const known = new Map<string, ReadonlySet<string>>();
  for (const kind of PAGE_KINDS) {
    const own = new Set<string>();
    for (const file of reach(sourcesOf(kind).map((path) => join(root, path)))) {
      const found = known.get(file) ?? read(file, readFileSync(file, 'utf8'));
      known.set(file, found);
      for (const row of found) own.add(row);
    }
    for (const row of own) rows.set(row, [...(rows.get(row) ?? []), kind]);
  }
  return rows;
}

/** As `KindList` reads it. */
export function writeKindList(rows: ReadonlyMap<string, readonly PageKind[]>): string {
  const groups = Map.groupBy(rows, ([, kinds]) => (kinds.length === PAGE_KINDS.length ? '*' : kinds.join(' ')));
  const lines = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([kinds, own]) => [kinds, ...own.map(([row]) => `\t${row}`).sort()]);
  return `${lines.join('\n')}\n`;
}

const RE_SOURCE = /\.(?:astro|ts|mjs|py)$/;
const RE_IMPORT = /^\s*(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?'(\.[^'?]+)(?:\?raw)?'/gm;

/** The files, and whatever they import, but for types and for what runs in browsers. */
function reach(files: readonly string[]): Set<string> {
  const found = new Set(files);
  for (const file of found)
    for (const [, path = ''] of bare(file, readFileSync(file, 'utf8')).matchAll(RE_IMPORT)) {
      const imported = resolve(dirname(file), path);
      if (RE_SOURCE.test(imported) && existsSync(imported)) found.add(imported);
    }
  return found;
}

/** Without what runs in browsers, and without styles. */
export const withoutScripts = (source: string): string => source.replace(/<(script|style)[\s\S]*?<\/\1>/g, '');

/** Without comments, too. Examples are shown as they are. */
function bare(file: string, source: string): string {
  if (!RE_CODE.test(file)) return source;
  return withoutScripts(source)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(?<![:'"`\\])\/\/.*/g, '');
}

const RE_CODE = /\.(?:astro|ts)$/;

/**
 * Latin letters are words where people read them: in a component's own text, in strings that say something. What comments
 * have in Chinese is what is made of the words.
 */
export function wordsOf(file: string, source: string): Set<string> {
  const text = bare(file, source);
  if (!RE_CODE.test(file)) return new Set(text.match(RE_SAID));
  const han = withoutScripts(source).match(RE_HAN) ?? [];
  const strings = [...text.replace(RE_FROM, '').matchAll(RE_STRING)].map(([all]) => all.replace(/\$\{[^}]*\}/g, ' '));
  const template = file.endsWith('.astro') ? text.replace(/^---\n[\s\S]*?\n---\n/, '') : '';
  const said = [
    ...strings.filter((one) => RE_SAYS.test(one)),
    ...[...template.matchAll(RE_BETWEEN)].map(([all]) => all),
  ];
  return new Set([...han, ...said.flatMap((one) => one.match(RE_SAID) ?? [])]);
}

const RE_HAN = /\p{Script=Han}+/gu;
const RE_STRING = /'[^'\n]*'|"[^"\n]*"|`[^`]*`/g;
const RE_SAYS = /\p{Script=Han}|[A-Z]|^.\w+\.\w+.$/u;
const RE_BETWEEN = /(?<=[^=]>|})[^<>{}]+(?=[<{])/g;
const RE_FROM = /^(?:import|export) [^;]*?from '[^']*';$/gm;
