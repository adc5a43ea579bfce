import { expect, test } from 'vitest';
import { findTitles, linkReferences, noteAsked } from '../../../scripts/model/link-references.ts';
import { keyOfTexts } from '../../../scripts/outputs/task-key.ts';
import { convertSeed } from '../../../scripts/runs/runs.ts';
import { readSource } from '../../../scripts/source/read-source.ts';

async function convert(name: string, text: string) {
  const bytes = Buffer.from(text);
  return convertSeed({ name, file: `${name}.txt`, bytes, source: readSource(bytes, `${name}.txt`) });
}

const own = await convert(
  'jia',
  '甲县2024年工作要点\n1.抓农业。照《乙县2024年工作要点》第1项办。\n2.抓林业。照《丙县2024年工作要点》办。\n',
);
const other = await convert('yi', '乙县2024年工作要点\n1.抓教育。\n');
const moved = await convert('yi-2024', '乙县2024年工作要点\n1.抓教育。\n');
const strange = await convert('ding', '丁县2024年工作要点\n1.抓教育。\n');

test('a text is made anew where a title that it asks for leads elsewhere, and only there', () => {
  expect(own.asked).toEqual(['丙县2024年工作要点', '乙县2024年工作要点']);
  const key = (...titled: (typeof other.titled)[]): string => keyOfTexts('甲', own.asked, findTitles(titled.flat()));
  expect(key(other.titled, strange.titled)).toBe(key(other.titled));
  expect(key(moved.titled)).not.toBe(key(other.titled));
  expect(key()).not.toBe(key(other.titled));
  // Two that bear the title are as good as none.
  expect(key(other.titled, moved.titled)).toBe(key());
  expect(keyOfTexts('乙', own.asked, findTitles(other.titled))).not.toBe(key(other.titled));
});

test('what is asked for follows from the text alone', () => {
  const [plan] = own.compilation.plans;
  const ask = (titles: typeof other.titled): string[] => {
    const asked = new Set<string>();
    const text = '照《乙县2024年 工作要点》第1项、《教育法》办。';
    linkReferences(text, plan as NonNullable<typeof plan>, [findTitles([]), noteAsked(findTitles(titles), asked)]);
    return [...asked];
  };
  expect(ask(other.titled)).toEqual(['乙县2024年工作要点', '教育法']);
  expect(ask([])).toEqual(ask(other.titled));
});
