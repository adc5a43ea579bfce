import { expect, test } from 'vitest';
import {
  addImage,
  addWords,
  isOtherRow,
  type MarkedContents,
} from '../../../../../scripts/fidelity/readers/pdf/marked-content.ts';
import type { DrawnImage } from '../../../../../scripts/fidelity/readers/pdf/resources.ts';

const read = (add: (pieces: MarkedContents) => void) => {
  const pieces: MarkedContents = new Map();
  add(pieces);
  return [...pieces];
};
test('words of a row are one, those of another stand behind a line feed', () => {
  const pieces = read((all) => {
    addWords(all, 7, '甲', 700);
    addWords(all, 7, '乙', 696);
    addWords(all, 7, '丙', 691.9);
    addWords(all, 8, '丁', 600);
  });
  expect(pieces).toEqual([
    [7, { text: '甲乙\n丙', y: 700, end: 691.9, images: [] }],
    [8, { text: '丁', y: 600, end: 600, images: [] }],
  ]);
});
test('four points apart is one row', () => {
  expect([isOtherRow(700, 696), isOtherRow(696, 700), isOtherRow(700, 695.9), isOtherRow(695.9, 700)]).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
test('a picture is added in its place among the words', () => {
  const [one, two] = [{}, {}] as [DrawnImage, DrawnImage];
  const pieces = read((all) => {
    addImage(all, 7, one, 700);
    addImage(all, 7, two, 600);
    addWords(all, 7, '甲', 699);
  });
  expect(pieces).toEqual([[7, { text: '甲', y: 700, end: 699, images: [one, two] }]]);
});
