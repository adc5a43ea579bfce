import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readForSearch } from '../../../scripts/outputs/search/searched.ts';
import { convertSeed } from '../../../scripts/runs/runs.ts';
import type { Folders } from '../../../scripts/shell/disk/workplace.ts';
import { readSource } from '../../../scripts/source/read-source.ts';
import { hold, layDown } from '../../../scripts/stages/at-rest.ts';

const root = mkdtempSync(join(tmpdir(), 'yaodian-rest-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function convert(name: string) {
  const bytes = Buffer.from(`甲县2024年工作要点\n1.抓教育。照《乙县2024年工作要点》办。\n2.抓${name}。\n`);
  const one = await convertSeed({ name, file: `${name}.txt`, bytes, source: readSource(bytes, `${name}.txt`) });
  return { ...one, searched: readForSearch(one.compilation) };
}

/** More than are in memory at a time. */
const MANY = 12;

test('what was laid down is what it was, however often it has been put out of memory', async () => {
  const before = await Promise.all(Array.from({ length: MANY }, (_, i) => convert(`plans-${i}`)));
  const resting = [];
  for (const one of before) {
    const rest = { folders: { root } as Folders, cache: undefined, readingKey: '' };
    resting.push(await layDown({ ...one, ...rest }));
  }
  const [first] = resting;
  const held = hold(first as NonNullable<typeof first>);
  const { root: looked } = held.tree;
  for (const [i, one] of before.entries()) {
    const { seed, tree, compilation, about, addresses, across, titled, searched } = resting[i] as typeof one;
    expect(compilation).toEqual(one.compilation);
    expect(JSON.stringify(compilation)).toBe(JSON.stringify(one.compilation));
    expect({ about, addresses, across, titled }).toEqual({
      ...{ about: one.about, addresses: one.addresses, across: one.across, titled: one.titled },
    });
    expect(searched).toEqual(one.searched);
    expect([tree.root, tree.source, [...seed.bytes]]).toEqual([one.tree.root, one.tree.source, [...one.seed.bytes]]);
  }
  // It was put out of memory meanwhile; who holds it has it still.
  expect(first?.tree.root).not.toBe(looked);
  expect(held.tree.root).toBe(looked);
});
