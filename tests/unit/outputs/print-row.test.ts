/** The row's first stage, over many seeds of which one cannot be printed. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { openPrinter } from '../../../scripts/outputs/pdf/print-compilation.ts';
import { STAGES, type StageName } from '../../../scripts/pipeline.ts';
import { Refusal } from '../../../scripts/shell/refusal.ts';
import { runStages } from '../../../scripts/shell/run-stages.ts';
import type { Site } from '../../../scripts/stages/site.ts';
import { PATIENCE_MS } from '../../patience.ts';
import { type ReadSeed, readText } from '../../print/convert.ts';

const root = mkdtempSync(join(tmpdir(), 'print-row-'));
afterAll(() => rmSync(root, { recursive: true }));

const folders = { seeds: root, root, content: join(root, 'content'), parts: join(root, 'parts'), made: root };
const countProcesses = (): number => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;

/** As the stages before leave it. */
function nameSeed({ tree, compilation }: ReadSeed, name: string, sha256: string): Site['all'][number] {
  const file = `${name}.txt`;
  return {
    tree,
    seed: { name, file },
    compilation: { ...compilation, compilation: name, source: { ...compilation.source, file, sha256 } },
    about: [],
    history: { first: null, revisions: [], gap: null },
    isDue: true,
  } as unknown as Site['all'][number];
}

test('of 61 seeds one in the middle that cannot be printed fails at once, and nothing goes on', async () => {
  const sound = readText('某县2024年工作要点\n1.抓好落实。全县要抓好。\n');
  // No character of a seed does it any more: the sum is printed, too, and nobody looks at its characters.
  const all = Array.from({ length: 61 }, (_, i) => nameSeed(sound, `seed-${i}`, i === 30 ? '\ue000' : '0'));
  const before = countProcesses();
  const printer = openPrinter('https://yaodian.example');
  const tools = { printer: () => printer, prepare: () => undefined } as unknown as Site['tools'];
  const due = { all, tools, folders, origin: 'https://yaodian.example' };
  const failed = await runStages<Site, StageName>(STAGES, ['print'], due).catch((error: unknown) => error);
  printer.close();
  expect(failed).toBeInstanceOf(Refusal);
  expect((failed as Refusal).message).toMatch(/^seed-30\.txt：“某县2024年工作要点”排不成 PDF，排印程序说：.*u\{e000\}/);
  await vi.waitFor(() => expect(countProcesses()).toBe(before), { timeout: PATIENCE_MS });
  const printed = readdirSync(folders.parts).length;
  expect(printed).toBeGreaterThan(25);
  expect(printed).toBeLessThan(40);
});
