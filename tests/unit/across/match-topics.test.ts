import { expect, test } from 'vitest';
import { matchTopics } from '../../../scripts/across/topics/match-topics.ts';
import { convertText } from '../../print/convert.ts';

const law = convertText(
  [
    '甲县河道管理条例',
    '第一条　禁止下列行为：',
    '（一）倾倒垃圾；',
    '（二）擅自采砂。',
    '第二条　本条例自公布之日起施行。',
  ].join('\n'),
);
const find = (...phrases: string[]) => matchTopics([{ id: 'sand', title: '采砂', phrases }], [law]);

test('a phrase in what an article lists is the article’s, and the match leads to where it stands', () => {
  const { topics, others } = find('采砂');
  expect(topics[0]?.matches).toMatchObject([
    { anchor: 'article-1-item-2', url: '/sample/1/#article-1-item-2', phrase: '采砂', words: '（二）擅自采砂。' },
  ]);
  expect(others.map(({ anchor }) => anchor)).toEqual(['article-2']);
});

test('an article is matched once, by the first phrase of the rule that it holds', () => {
  const { topics } = find('采砂', '垃圾');
  expect(topics[0]?.matches.map(({ phrase }) => phrase)).toEqual(['采砂']);
});
