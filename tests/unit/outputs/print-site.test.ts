import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { printSite } from '../../../scripts/outputs/print-site.ts';
import { Refusal } from '../../../scripts/shell/refusal.ts';
import { type ReadSeed, readText } from '../../print/convert.ts';

const root = mkdtempSync(join(tmpdir(), 'print-site-'));
afterAll(() => rmSync(root, { recursive: true }));

const folders = { seeds: root, root, content: join(root, 'content'), prints: join(root, 'prints'), made: root };
const countProcesses = (): number => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;

function nameSeed(seed: ReadSeed, name: string, sha256: string): ReadSeed {
  const { compilation } = seed;
  return {
    ...seed,
    compilation: { ...compilation, compilation: name, source: { ...compilation.source, file: `${name}.txt`, sha256 } },
  };
}

test('of many seeds one that cannot be printed fails at once, and nothing goes on', { timeout: 120_000 }, async () => {
  const sound = readText('某县2024年工作要点\n1.抓好落实。全县要抓好。\n');
  const many = Array.from({ length: 40 }, (_, i) => ({
    ...nameSeed(sound, `seed-${i}`, i === 3 ? '\ue000' : '0'),
    history: { first: null, revisions: [], gap: null },
  }));
  const before = countProcesses();
  const failed = await printSite(many, folders, 'https://yaodian.example').catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(Refusal);
  expect((failed as Refusal).message).toMatch(/^seed-3\.txt：“某县2024年工作要点”排不成 PDF，排印程序说：.*u\{e000\}/);
  await vi.waitFor(() => expect(countProcesses()).toBe(before), { timeout: 60_000 });
  expect(readdirSync(folders.prints).length).toBeLessThan(many.length / 2);
});
