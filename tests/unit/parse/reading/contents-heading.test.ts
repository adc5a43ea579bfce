import { expect, test } from 'vitest';
import { isContentsHeading } from '../../../../scripts/parse/reading/own-contents/contents-heading.ts';

test.each([
  ...['目录', '目錄', '目次', '目 录', '目\u3000\u3000录', ' 目录 ', '目录：', '目录:', '⽬录'],
  ...['【目录】', '［目录］', '[目录]', '（目录）', '(目录)', '〔目录〕', '【 目 录 】：'],
])('%s heads a 目录', (text) => expect(isContentsHeading(text)).toBe(true));

test.each(['目录页', '总目录', '目录。', '目标', '录目', '目', '一、目录', '目录 1', '', `目${' '.repeat(118)}录`])(
  '%s heads none',
  (text) => expect(isContentsHeading(text)).toBe(false),
);

test('a heading has at most 119 characters', () => {
  expect(isContentsHeading(`目${' '.repeat(117)}录`)).toBe(true);
});
