import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Citable, type CitablePlan, citeCompilation, citeEntry, citePlan } from '../../../src/cite/citable.ts';
import { CITATION_FORMS, cite } from '../../../src/cite/citation.ts';
import type { Entry, Plan } from '../../../src/model/plan/compilation.ts';
import { headline } from '../../../src/model/plan/headline.ts';
import { convert } from '../addresses/ledger/convert.ts';

const SITE = 'https://example.org';
const DAY = '2026-01-31';
const real = convert(
  readFileSync(new URL('../../../seeds/education-2024.txt', import.meta.url), 'utf8'),
  'education-2024',
);
const county = convert(
  '县教育局2024年工作要点\n县教〔2024〕5号\n县教育局\n(2024年3月5日)\n为做好工作。\n一、总体要求\n(一)目标\n1.落实《教育法》&[规划]。甲。\n(1)学习。乙。\n',
  'county',
);
const planOf = (compilation = real, ordinal = 1): Plan => compilation.plans[ordinal - 1] as Plan;
const entryOf = (anchor: string, compilation = real, plan = planOf(compilation)): Citable => {
  const entry = plan.entries.find((one) => one.anchor === anchor) as Entry;
  return citeEntry(compilation, plan, entry, SITE + entry.url);
};
const ofPlan = (compilation = real, ordinal = 1): Citable => {
  const plan = planOf(compilation, ordinal);
  return citePlan(compilation, plan, SITE + plan.url);
};

describe('GB/T 7714', () => {
  test.each([
    [
      'a compilation',
      citeCompilation(real, `${SITE}/education-2024/`),
      '教育局2024年工作要点汇编（5篇）[EB/OL]. [2026-01-31]. https://example.org/education-2024/.',
    ],
    [
      'a plan of a compilation',
      ofPlan(real, 4),
      '县教育局2024年工作要点[EB/OL]//教育局2024年工作要点汇编（5篇）：第4篇. [2026-01-31]. https://example.org/education-2024/4/.',
    ],
    [
      'an item',
      entryOf('item-52'),
      '第52项 构建协同育人新格局[EB/OL]//市教育局2024年工作要点：教育局2024年工作要点汇编（5篇）第1篇. [2026-01-31]. https://example.org/education-2024/1/#item-52.',
    ],
    [
      'a plan alone, with issuer, number and day',
      ofPlan(county),
      '县教育局. 县教育局2024年工作要点：县教〔2024〕5号[EB/OL]. （2024-03-05）[2026-01-31]. https://example.org/county/1/.',
    ],
    [
      'a subitem of it, whose author stands with the whole',
      entryOf('item-1-subitem-1', county),
      '第1项第（1）目 学习[EB/OL]//县教育局. 县教育局2024年工作要点：县教〔2024〕5号. （2024-03-05）[2026-01-31]. https://example.org/county/1/#item-1-subitem-1.',
    ],
  ])('2025: %s', (_, citable, expected) => {
    expect(cite(citable, 'gbt7714', DAY)).toBe(expected);
  });

  test('2015: the same fields between half-width marks', () => {
    expect(cite(entryOf('item-1-subitem-1', county), 'gbt7714-2015', DAY)).toBe(
      '第1项第（1）目 学习[EB/OL]//县教育局. 县教育局2024年工作要点:县教〔2024〕5号. (2024-03-05)[2026-01-31]. https://example.org/county/1/#item-1-subitem-1.',
    );
    expect(cite(ofPlan(real, 4), 'gbt7714-2015', DAY)).toBe(
      '县教育局2024年工作要点[EB/OL]//教育局2024年工作要点汇编（5篇）:第4篇. [2026-01-31]. https://example.org/education-2024/4/.',
    );
  });

  test('of joint issuers three are named', () => {
    const citable = ofPlan(county);
    const by = (...issuers: string[]): string =>
      cite({ ...citable, plan: { ...(citable.plan as CitablePlan), issuers } }, 'gbt7714', DAY).split(
        '. ',
      )[0] as string;
    expect(by('甲局', '乙局', '丙局')).toBe('甲局，乙局，丙局');
    expect(by('甲局', '乙局', '丙局', '丁局')).toBe('甲局，乙局，丙局，等');
  });

  test('the edition in force is offered first', () => {
    const labels = CITATION_FORMS.map(({ label }) => label);
    expect(labels.indexOf('GB/T 7714—2025')).toBeLessThan(labels.indexOf('GB/T 7714—2015'));
  });

  test('without a day of citing its place is marked', () => {
    expect(cite(ofPlan(real, 4), 'gbt7714', null)).toContain('. [引用日期]. https://');
  });
});

describe('words and links', () => {
  test('plans of one title are told apart, others are not', () => {
    expect(cite(entryOf('item-27'), 'text', DAY)).toMatch(
      /^《市教育局2024年工作要点》（汇编第1篇）第27项《.+》，https:\/\/example\.org\/education-2024\/1\/#item-27$/,
    );
    expect(cite(ofPlan(real, 4), 'text', DAY)).toBe(
      '《县教育局2024年工作要点》，https://example.org/education-2024/4/',
    );
  });

  test('Markdown brackets and nested book marks', () => {
    expect(cite(entryOf('item-1', county), 'markdown', DAY)).toBe(
      '[《县教育局2024年工作要点》第1项《落实〈教育法〉&\\[规划\\]》](https://example.org/county/1/#item-1)',
    );
  });

  test('the words are those printed: a part by word is no chapter, a bracketed number no 节', () => {
    const rules = convert(
      '某市管理办法\n第一部分 总则\n第一条 甲应当：\n（一）报名；\n（二）登记。\n第二部分 附则\n第二条 乙。\n',
      'rules',
    );
    const plan = convert('某市工作要点\n一、总体要求\n（一）目标\n1.学习。甲。\n（二）原则\n2.提高。乙。\n', 'plan');
    const wordsOf = (anchor: string, of = rules): string =>
      cite(entryOf(anchor, of), 'text', DAY).split('，https')[0] ?? '';
    expect(wordsOf('chapter-2')).toBe('《某市管理办法》第二部分《附则》');
    expect(wordsOf('article-1-item-2')).toBe('《某市管理办法》第一条第（二）项《登记。》');
    expect(wordsOf('part-1-section-2', plan)).toBe('《某市工作要点》一、（二）《原则》');
    expect(cite(entryOf('part-1-section-2', plan), 'gbt7714', DAY)).toMatch(/^一、（二）原则\[EB\/OL\]/);
  });

  test('an entry without a heading is called by its first words', () => {
    const text = `一二三四五六七八九十${'字'.repeat(40)}。`;
    expect(headline({ heading: '', mark: '2.', text })).toBe(`一二三四五六七八九十${'字'.repeat(14)}…`);
    expect(headline({ heading: '', mark: '2.', text: '短句。' })).toBe('短句。');
    expect(headline({ heading: '', mark: '2.', text: null })).toBe('2.');
  });
});

describe('for programs', () => {
  const all: [string, Citable][] = [
    ['compilation', citeCompilation(real, `${SITE}/education-2024/`)],
    ['plan', ofPlan(county)],
    ['item', entryOf('item-1', county)],
  ];
  test.each(all)('a reference manager reads the BibTeX and the CSL-JSON of a %s alike', (_, citable) => {
    const [csl] = JSON.parse(cite(citable, 'csl', DAY));
    const [fromBibtex] = new Cite(cite(citable, 'bibtex', DAY)).data;
    const [fromCsl] = new Cite(csl).data;
    expect(fromBibtex).toMatchObject({ title: csl.title, URL: csl.URL, accessed: csl.accessed });
    // BibTeX knows no names of bodies; readers take them for family names.
    const names = (list: { literal?: string; family?: string }[] = []) =>
      list.map(({ literal, family }) => literal ?? family);
    expect(names(fromBibtex?.author)).toEqual(names(csl.author));
    expect(fromCsl).toMatchObject(csl);
    expect(new Cite(csl).format('bibliography', { format: 'text' })).toContain(csl.title);
  });

  test('every form of the menu gives something', () => {
    for (const { id } of CITATION_FORMS)
      expect(cite(ofPlan(), id, DAY)).toContain('https://example.org/education-2024/1/');
  });
});
