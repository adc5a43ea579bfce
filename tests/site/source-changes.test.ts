/**
 * Deliberate faults of pages, components, emitters and printers: each is made in the sources, and the proof of a build
 * finds it in what they make.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { FILE_CHANGES } from './changes/byte-changes.ts';
import { PAGE_CHANGES as CHANGES_OF_TEXTS } from './changes/page-changes.ts';
import { PLACE_CHANGES } from './changes/place-changes.ts';

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, '../..');
const COPIED = [
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tests/site/changes',
];
const PAGE_CHANGES = [...CHANGES_OF_TEXTS, ...PLACE_CHANGES];
/** The one that nothing is changed for. */
const WHOLE = 'water-whole';
const PATIENCE_MS = 480_000;

interface Said {
  readonly made?: string;
  readonly compilation?: string;
  readonly what?: string;
  readonly makes?: string;
  readonly said?: string | null;
}

/** In no repository, which would be asked for each. */
const seeds = mkdtempSync(join(tmpdir(), 'changes-'));
let work: string;
let onPages: readonly Said[];
let inFiles: readonly Said[];

beforeAll(async () => {
  work = mkdtempSync(join(ROOT, '.yaodian-test-'));
  const [project, site] = [join(work, 'project'), join(work, 'site')] as const;
  for (const path of COPIED) cpSync(join(ROOT, path), join(project, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  for (const [i, change] of PAGE_CHANGES.entries()) makeChange(project, change, nameOf(i));
  drawCardsOnce(project);
  const text = readFileSync(join(ROOT, 'tests/site/changes/water-2024.txt'));
  for (const name of [WHOLE, ...PAGE_CHANGES.map((_, i) => nameOf(i))]) writeFileSync(join(seeds, `${name}.txt`), text);
  writeFileSync(join(seeds, 'site.json'), JSON.stringify({ compilations: { [WHOLE]: { region: '某市' } } }));
  onPages = await runNode(project, 'prove-pages.ts', seeds, join(work, 'out'));
  const made = onPages.find((row) => row.made !== undefined)?.made ?? '';
  cpSync(inject('site'), site, { recursive: true });
  inFiles = await runNode(ROOT, 'prove-emitters.ts', made, WHOLE, site);
}, PATIENCE_MS);
afterAll(() => {
  for (const folder of [work, seeds]) rmSync(folder, { recursive: true, force: true });
});

const nameOf = (i: number): string => `water-${i + 1}`;

/** The change is made on the pages of one compilation. */
function makeChange(project: string, { file, from, to }: (typeof PAGE_CHANGES)[number], name: string): void {
  const path = join(project, 'src', file);
  const source = readFileSync(path, 'utf8');
  if (!source.includes(from)) throw new Error(`${file} no longer has ${from}`);
  const here = `Astro.url.pathname.startsWith('/${name}/')`;
  writeFileSync(
    path,
    source.replace(from, () => to.replaceAll('HERE', here)),
  );
}

/** All compilations have the same cards. */
function drawCardsOnce(project: string): void {
  const path = join(project, 'scripts/outputs/cards/card.ts');
  const source = readFileSync(path, 'utf8');
  const begins = 'function drawCard(';
  if (!source.includes(begins)) throw new Error('cards are drawn elsewhere');
  const once = `const drawn = new Map();
    function drawCard(card: Card): Uint8Array {
      const words = JSON.stringify(card);
      if (!drawn.has(words)) drawn.set(words, drawAnew(card));
      return drawn.get(words);
    }
    function drawAnew(`;
  writeFileSync(path, source.replace(begins, once));
}

async function runNode(cwd: string, script: string, ...args: readonly string[]): Promise<Said[]> {
  const { stdout } = await run(process.execPath, [join('tests/site/changes', script), ...args], {
    cwd,
    env: { ...process.env, YAODIAN_SITE: 'https://yaodian.example', ASTRO_TELEMETRY_DISABLED: '1' },
    maxBuffer: 1e8,
  });
  const rows = stdout.split('\n').filter((line) => line.startsWith('{'));
  return rows.map((row) => JSON.parse(row) as Said);
}

const FOUND = /这是程序的错误/;

describe('the proof of a build', () => {
  test('passes what nothing was changed for', () => {
    expect(onPages.find(({ compilation }) => compilation === WHOLE)?.said).toBeNull();
    const whole = inFiles.filter(({ what }) => what === '');
    expect(whole.length).toBeGreaterThan(0);
    expect(whole.filter(({ said }) => said !== null)).toEqual([]);
  });

  test.each(PAGE_CHANGES.map(({ what, file }, i) => [what, file, nameOf(i)] as const))(
    'finds %s (%s)',
    (_, __, name) => {
      expect(onPages.find(({ compilation }) => compilation === name)?.said).toMatch(FOUND);
    },
  );

  test.each(FILE_CHANGES.map(({ what, file }) => [what, file] as const))('finds %s (%s)', (what, file) => {
    expect(inFiles.find((row) => row.what === `${file}: ${what}`)?.said).toMatch(FOUND);
  });
});
