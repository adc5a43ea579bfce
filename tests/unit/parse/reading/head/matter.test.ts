/** 发文字号, issuers and date around a title. */
import { expect, test } from 'vitest';
import { type HeadRole, markMatter } from '../../../../../scripts/parse/reading/head/matter.ts';
import { readLines } from '../compilation/read-lines.ts';

const TITLE = '青石县2031年绿化工作要点';
const NUMBER = '青政发〔2031〕5号';

function rolesOf(...lines: string[]): string {
  const roles = lines.map((text): HeadRole => (text === '' ? 'blank' : text === TITLE ? 'title' : 'paragraph'));
  const title = roles.flatMap((role, i) => (role === 'title' ? [i] : []));
  markMatter(readLines(lines), roles, title);
  return roles.join(' ');
}

test.each([
  [[NUMBER, TITLE], 'document-number title'],
  [[TITLE, NUMBER, '全年绿化。'], 'title document-number paragraph'],
  [[TITLE, '', NUMBER, '全年绿化。'], 'title blank document-number paragraph'],
  [['现予印发。', TITLE, '', NUMBER], 'paragraph title blank document-number'],
  [['各乡镇人民政府：', NUMBER, TITLE], 'paragraph paragraph title'],
  [['现予印发。', NUMBER, TITLE], 'paragraph paragraph title'],
  [['现予印发。', TITLE, '全年绿化。', NUMBER], 'paragraph title paragraph paragraph'],
  [['青石县', NUMBER, TITLE], 'paragraph document-number title'],
  [[NUMBER, '全年绿化。'], 'document-number paragraph'],
])('the number: %j', (lines, roles) => {
  expect(rolesOf(...lines)).toBe(roles);
});

test.each([
  [[TITLE, '青石县林业局', '（2031年3月1日）', '全年绿化。'], 'title issuer date paragraph'],
  [[TITLE, '', '2031年3月1日', '', '青石县林业局', '全年绿化。'], 'title blank date blank issuer paragraph'],
  [[TITLE, '2031年3月1日', '2031年3月2日'], 'title date paragraph'],
  [[TITLE, '全年绿化。', '青石县林业局'], 'title paragraph paragraph'],
  [['青石县林业局', TITLE], 'paragraph title'],
])('issuers and date: %j', (lines, roles) => {
  expect(rolesOf(...lines)).toBe(roles);
});
