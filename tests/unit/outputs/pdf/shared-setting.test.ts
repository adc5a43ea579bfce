/** What a plan's own document and its compilation's have in common is set once, and is the same however it was set. */
import { expect, test } from 'vitest';
import { readFonts } from '../../../../scripts/outputs/pdf/fonts.ts';
import { layCompilation, layOnePlan } from '../../../../scripts/outputs/pdf/lay-document.ts';
import { createPdfSetter } from '../../../../scripts/outputs/pdf/typst.ts';
import { convertText } from '../../../print/convert.ts';
import { openPdf } from '../../../print/read-pdf.ts';

const SITE = 'https://yaodian.example';
const bodyOf = (year: number): string =>
  Array.from(
    { length: 120 },
    (_, i) => `${i + 1}.抓好第${i + year}号工作。推动《规划${i}》落地，全县${'要抓好落实，'.repeat(12)}按时完成。`,
  ).join('\n');
const contents = '要点汇编\n目录\n1.某县2023年工作要点…1\n2.某县2024年工作要点…9\n';
const compilation = convertText(
  `${contents}某县2023年工作要点\n${bodyOf(2023)}\n某县2024年工作要点\n${bodyOf(2024)}\n`,
);
const terms = new Map<string, number>();
const whole = JSON.stringify(layCompilation(compilation, SITE, [], terms));
const [, second] = compilation.plans.map((plan) => JSON.stringify(layOnePlan(compilation, plan, SITE, terms)));
const set = createPdfSetter(readFonts());
const other = JSON.stringify({ ...JSON.parse(second as string), family: 'other' });

test('a plan behind its compilation has the same bytes as alone', async () => {
  expect(compilation.plans).toHaveLength(2);
  await set(whole);
  const shared = await set(second as string);
  const alone = await set(other);
  expect(Buffer.from(shared.bytes).equals(alone.bytes)).toBe(true);
});

test('a link of the 目录 is read aloud with the kind of place and the page', async () => {
  const file = openPdf((await set(whole)).bytes);
  expect(file.page(2).get('Annots', 0, 'Contents').asString()).toMatch(/^小节, 页 \d+$/);
});
