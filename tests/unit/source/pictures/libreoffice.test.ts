/** Pictures as LibreOffice writes them: as a character, among words without a description, over the issuer's name. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { convertDocx, linesOf, picturesOf, toldOf } from './read-pictures.ts';

const open = (file: string) => convertDocx(readFileSync(new URL(`libreoffice/${file}.docx`, import.meta.url)));

test('on a line of its own, and among words', async () => {
  const found = await open('pictures');
  expect(linesOf(found)).toEqual([
    '市水务局2024年工作要点',
    '1.巡查堤防。如图：',
    '【图：堤防分布图】',
    '2.清淤疏浚。标志立在岸边。',
    '【图】',
  ]);
  expect(picturesOf(found)).toEqual(['item-1 76×38 堤防分布图', 'item-2 38×38 null']);
  expect(toldOf(found).join()).toContain('没有说明文字');
});

test('a seal over a signoff', async () => {
  const found = await open('seal');
  expect(linesOf(found).slice(3)).toEqual(['市水务局', '【图：市水务局公章】', '2024年3月1日']);
  expect(toldOf(found)).toEqual([]);
  expect(found.compilation.plans[0]?.signoff.map(({ text }) => text)).toEqual(['市水务局', '2024年3月1日']);
});
