/** Deliberate faults of pages and components: made in a copy of the sources, each is found by the proof of a build. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE_CHANGES } from './changes/page-changes.ts';

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, '../..');
const COPIED = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'tests/site/changes'];
/** The one that nothing is changed for. */
const WHOLE = 'water-whole';

let work: string;
const said = new Map<string, string | null>();

beforeAll(async () => {
  work = mkdtempSync(join(ROOT, '.yaodian-test-'));
  const [project, seeds] = [join(work, 'project'), join(work, 'seeds')] as const;
  for (const path of COPIED) cpSync(join(ROOT, path), join(project, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  PAGE_CHANGES.forEach((change, i) => makeChange(project, change, nameOf(i)));
  mkdirSync(seeds);
  const text = readFileSync(join(ROOT, 'tests/site/changes/water-2024.txt'));
  for (const name of [WHOLE, ...PAGE_CHANGES.map((_, i) => nameOf(i))]) writeFileSync(join(seeds, `${name}.txt`), text);
  const { stdout } = await run(process.execPath, ['tests/site/changes/prove-pages.ts', seeds, join(work, 'out')], {
    cwd: project,
    env: { ...process.env, YAODIAN_SITE: 'https://yaodian.example', ASTRO_TELEMETRY_DISABLED: '1' },
    maxBuffer: 1e8,
  });
  for (const row of stdout.split('\n').filter((line) => line.startsWith('{'))) {
    const { compilation, said: words } = JSON.parse(row) as { compilation: string; said: string | null };
    said.set(compilation, words);
  }
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const nameOf = (i: number): string => `water-${i + 1}`;

/** The change is made on the pages of one compilation. */
function makeChange(project: string, { file, from, to }: (typeof PAGE_CHANGES)[number], name: string): void {
  const path = join(project, 'src', file);
  const source = readFileSync(path, 'utf8');
  if (!source.includes(from)) throw new Error(`${file} no longer has ${from}`);
  const here = `Astro.url.pathname.startsWith('/${name}/')`;
  writeFileSync(path, source.replace(from, () => to.replaceAll('HERE', here)));
}

describe('the proof of a build', () => {
  test('passes pages that nothing was changed for', () => expect(said.get(WHOLE)).toBeNull());

  test.each(PAGE_CHANGES.map((change, i) => [change.what, nameOf(i)] as const))('finds %s', (_, name) => {
    expect(said.get(name)).toMatch(/这是程序的错误/);
  });
});
