import { expect, test } from 'vitest';
import { readPieces } from '../../../../scripts/parse/facts/pieces.ts';
import { findWrapping } from '../../../../scripts/parse/reading/wrapping/wrapping.ts';

const widthIn = (...texts: string[]): number | undefined => {
  const lines = texts.map((text, i) => ({ number: i + 1, text, ending: '\n' as const }));
  return findWrapping(readPieces({ lines, encoding: 'utf-8' }))?.width;
};

test('lines that stop in mid-sentence at the width of the page are wrapped', () => {
  expect(
    widthIn(
      '一、今年全乡上下齐心协力，河岸清理',
      '任务全部完成，各村管护队伍也都组建',
      '起来，巡查做到每旬一次。',
      '二、明年要继续压实各村责任，把巡查',
      '记录管好用好，让群众看到变化。',
    ),
  ).toBe(17);
});

test.each([
  ['who is responsible', '责任单位：乡水务站'],
  ['a short paragraph', '成立专班，明确分工。'],
])('headings of one width with a comma are not: %s', (_, below) => {
  const headings = [
    '（一）加强组织领导，压实工作责任',
    '（二）加强宣传引导，营造良好氛围',
    '（三）加强督促检查，推动任务落地',
    '（四）加强队伍建设，提升管护能力',
  ];
  expect(widthIn(...headings.flatMap((heading) => [heading, below]))).toBeUndefined();
});

test.each(['\u3000', ' ', '\t'])(
  'lines of a 目录 of one width are not, though but a space leads to their pages',
  (gap) => {
    const towns = ['甲', '乙', '丙', '丁', '戊'];
    const listed = towns.map((town, i) => `${town}镇水务站2024年工作要点${gap}${i + 11}`);
    expect(
      widthIn('目录', ...listed, ...towns.flatMap((town) => [`${town}镇`, '修好堤坝，管好水库。'])),
    ).toBeUndefined();
  },
);
