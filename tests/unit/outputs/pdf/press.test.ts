import { afterEach, expect, test } from 'vitest';
import { layOnePlan } from '../../../../scripts/outputs/pdf/lay-document.ts';
import { openPress, type Press } from '../../../../scripts/outputs/pdf/press.ts';
import type { PrintDocument } from '../../../../scripts/outputs/pdf/print-document.ts';
import { convertText } from '../../../print/convert.ts';

let press: Press;
afterEach(() => press.close());

const compilation = convertText('某县2024年工作要点\n1.抓好落实。全县要抓好。\n2.加强督导。\n');
const document = layOnePlan(
  compilation,
  compilation.plans[0] as (typeof compilation.plans)[number],
  'https://yaodian.example',
);

test('more documents than threads are all set, each the same', { timeout: 60_000 }, async () => {
  press = openPress(2);
  const files = await Promise.all(Array.from({ length: 5 }, () => press.set(document)));
  const [first] = files.map(({ bytes }) => Buffer.from(bytes));
  for (const { bytes, pages } of files) {
    expect(pages).toBe(2);
    expect(first?.equals(bytes)).toBe(true);
  }
});

test('a document that cannot be set fails alone, with what Typst says', { timeout: 60_000 }, async () => {
  press = openPress(1);
  const broken = press.set({} as PrintDocument);
  const sound = press.set(document);
  await expect(broken).rejects.toThrow(/^Typst: .*title/);
  expect((await sound).pages).toBe(2);
});
