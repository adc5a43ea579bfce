import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLedger } from '../../scripts/addresses/ledger/file/read-ledger.ts';
import { checkLedger } from '../../scripts/addresses/ledger/promises/check-ledger.ts';
import { convert } from '../unit/addresses/ledger/convert.ts';

const read = (file: string): string => readFileSync(new URL(`../../seeds/${file}`, import.meta.url), 'utf8');

test('the committed ledger promises every address of the seed, and reserves item 21 of plan 3', () => {
  const ledger = readLedger(read('education-2024.anchors.json'), 'education-2024.anchors.json');
  // The file stays as it was first published; plans' own words were not recorded then, and the build says so.
  expect(checkLedger(convert(read('education-2024.txt'), 'education-2024'), ledger)).toEqual([
    expect.stringContaining('锚表是旧版，5 篇的前言、落款还没有记下'),
  ]);
  const items = Object.keys(ledger.addresses).filter((address) => /#item-\d+$/.test(address));
  expect(items).toHaveLength(150);
  expect(ledger.reserved).toEqual(['3#item-21']);
});
