import { expect, test } from 'vitest';
import { foldTitle } from '../../../../../scripts/parse/reading/compilation/fold-title.ts';

const TITLE = '市教育局2024年工作要点';

test.each([
  TITLE,
  '市 教育局２０２４年工作要点',
  `《${TITLE}》`,
  '市教育局二〇二四年工作要点',
  '市教育局二零二四年工作要点',
  '市教育局二○二四年工作要点',
  ...[...'篇部编'].map((unit) => `第一${unit} ${TITLE}`),
  `第12篇：${TITLE}`,
  `第一百二十编:${TITLE}`,
  ...['摘要', '摘编', '节选', '试行', '修订', '修订稿', '征求意见稿', '送审稿', '草案'].map(
    (as) => `${TITLE}（${as}）`,
  ),
  `《${TITLE}》(摘要)`.replace('》(摘要)', '(摘要)》'),
])('%s is that title', (text) => expect(foldTitle(text)).toBe(foldTitle(TITLE)));

test.each([
  `关于《${TITLE}》`,
  `《${TITLE}》和《计划》`,
  `印发第一篇${TITLE}`,
  `${TITLE}（摘要）的通知`,
  `${TITLE}（修订版）`,
  '市教育局二〇二四工作要点',
  '市教育局二四年工作要点',
])('%s is another', (text) => expect(foldTitle(text)).not.toBe(foldTitle(TITLE)));

test('every digit of a year is read', () => {
  expect(foldTitle('一二三四年五六七八年九〇零○年')).toBe('1234年5678年9000年');
});
