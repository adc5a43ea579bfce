import { expect, test } from 'vitest';
import { bindEpub } from '../../scripts/outputs/epub/bind-epub.ts';
import { foldText } from '../../src/model/text/fold.ts';
import { readEducation } from '../print/convert.ts';
import { RE_NOTE, wordsOf } from '../print/plan-words.ts';
import { openEpub, readXml } from '../print/read-epub.ts';

const compilation = readEducation();
const files = openEpub(bindEpub({ compilation }, 'https://yaodian.example').bytes);

test.each(compilation.plans)('plan $ordinal in the book equals the model, character for character', (plan) => {
  const { text, ids } = readXml(files[`EPUB/plan-${plan.ordinal}.xhtml`] ?? '');
  expect(foldText(text.replace(RE_NOTE, ''))).toBe(foldText(wordsOf(plan)));
  expect(ids).toEqual([`plan-${plan.ordinal}`, ...plan.entries.map(({ anchor }) => anchor)]);
});

test('the navigation lists all 150 items', () => {
  const { links } = readXml(files['EPUB/nav.xhtml'] ?? '');
  expect(links.filter((link) => /#item-\d+$/.test(link))).toHaveLength(150);
});

test('headings skip no level', () => {
  for (const plan of compilation.plans) {
    const levels = [...(files[`EPUB/plan-${plan.ordinal}.xhtml`] ?? '').matchAll(/<h(\d)>/g)].map(([, n]) => Number(n));
    expect(levels[0]).toBe(1);
    levels.forEach((level, i) => {
      if (i > 0) expect(level).toBeLessThanOrEqual((levels[i - 1] as number) + 1);
    });
  }
});
