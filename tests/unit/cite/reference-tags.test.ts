import { describe, expect, test } from 'vitest';
import { citeCompilation, citeEntry, citePlan } from '../../../src/cite/citable.ts';
import { referenceTags } from '../../../src/cite/reference-tags.ts';
import type { Entry, Plan } from '../../../src/model/plan/compilation.ts';
import { convertText } from '../../print/convert.ts';
import { takeAsZotero } from './take-as-zotero.ts';

const SITE = 'https://example.org';
const county = convertText(
  '县教育局2024年工作要点\n县教〔2024〕5号\n县教育局\n县财政局\n(2024年3月5日)\n1.办学。甲。\n',
  'county',
);
const plan = county.plans[0] as Plan;
const entry = plan.entries[0] as Entry;

describe('Zotero takes', () => {
  test('a plan for a report, with issuers, number, day and address', () => {
    expect(takeAsZotero(referenceTags(citePlan(county, plan, SITE + plan.url)))).toEqual({
      itemType: 'report',
      title: '县教育局2024年工作要点',
      creators: ['县教育局', '县财政局'],
      institution: '县教育局、县财政局',
      reportNumber: '县教〔2024〕5号',
      seriesTitle: undefined,
      date: '2024/03/05',
      url: 'https://example.org/county/1/',
    });
  });

  test('an item for a report that keeps the plan it stands in', () => {
    expect(takeAsZotero(referenceTags(citeEntry(county, plan, entry, SITE + entry.url)))).toMatchObject({
      itemType: 'report',
      title: '第1项 办学',
      seriesTitle: '县教育局2024年工作要点',
      url: 'https://example.org/county/1/#item-1',
    });
  });

  test('what has no issuer for a report, too', () => {
    expect(takeAsZotero(referenceTags(citeCompilation(county, `${SITE}/county/`))).itemType).toBe('report');
  });

  test('a title alone, as we had it, for a journal article', () => {
    expect(
      takeAsZotero([
        ['og:type', 'article'],
        ['citation_title', '甲'],
      ]).itemType,
    ).toBe('journalArticle');
  });
});

test('a site without an address names none', () => {
  const names = referenceTags(citePlan(county, plan, plan.url)).map(([name]) => name);
  expect(names).not.toContain('citation_public_url');
  expect(names).not.toContain('DC.identifier');
});

test('the document in print is named where there is one', () => {
  expect(referenceTags(citePlan(county, plan, SITE + plan.url), `${SITE}/county/1/county-1.pdf`)).toContainEqual([
    'citation_pdf_url',
    'https://example.org/county/1/county-1.pdf',
  ]);
});
