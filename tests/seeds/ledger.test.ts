import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkLedger } from '../../scripts/addresses/ledger/check-ledger.ts';
import { readLedger } from '../../scripts/addresses/ledger/read-ledger.ts';
import { convert } from '../unit/addresses/ledger/convert.ts';

const read = (file: string): string => readFileSync(new URL(`../../seeds/${file}`, import.meta.url), 'utf8');

test('the committed ledger promises every address of the seed, and reserves item 21 of plan 3', () => {
  const ledger = readLedger(read('education-2024.anchors.json'), 'education-2024.anchors.json');
  expect(checkLedger(convert(read('education-2024.txt'), 'education-2024'), ledger)).toEqual([]);
  const items = Object.keys(ledger.addresses).filter((address) => /#item-\d+$/.test(address));
  expect(items).toHaveLength(150);
  expect(ledger.reserved).toEqual(['3#item-21']);
});
