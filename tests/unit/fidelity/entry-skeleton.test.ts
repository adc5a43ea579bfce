/** A page read whole proves another of its skeleton only where that is the same page letter by letter, but for its entry's own values. */
import { describe, expect, test } from 'vitest';
import { provenWith, Skeletons } from '../../../scripts/fidelity/pages/entry-skeleton.ts';
import { type EntryValues, valuesOf } from '../../../scripts/fidelity/pages/entry-values.ts';
import type { Entry, Plan } from '../../../src/model/plan/compilation.ts';
import { indexPlan } from '../../../src/model/plan/full-text.ts';
import type { PublishedSettings } from '../../../src/model/settings/settings.ts';
import { convert } from '../addresses/ledger/convert.ts';

const SEED = [
  '县教育局2024年工作要点',
  '一、学校建设',
  '1.新建校舍三处。各镇在年底前完工。',
  '2.修缮校舍五处。各镇在六月前完工。',
  '3.清查校舍隐患。各镇按季度上报。',
  '（1）排查围墙隐患。每月一次。',
  '4.硬化校园道路。各镇在五月前完工。',
  '5.发放校服。各镇在八月前完成。',
  '',
];
const compilation = convert(SEED.join('\n'), 'county-2024');
const plan = compilation.plans[0] as Plan;
const index = indexPlan(plan);
const entryOf = (anchor: string): Entry => index.byAnchor.get(anchor) as Entry;
const [FIRST, SECOND, THIRD, FOURTH, LAST] = [1, 2, 3, 4, 5].map((number) => entryOf(`item-${number}`)) as [
  Entry,
  Entry,
  Entry,
  Entry,
  Entry,
];

/** Such a page as a program would make: it names its entry, what stands around it, and says its words. */
function pageOf(entry: Entry, before?: Entry, after?: Entry): string {
  const line = (entry.bodyPlace ?? entry.outlinePlace)?.line;
  const way = (other?: Entry): string =>
    other === undefined ? '' : `<a href="/county-2024/1/${other.anchor}/">${other.mark}${other.heading}</a>`;
  return [
    `<meta name="description" content="${entry.paragraphs[0]?.text}">`,
    `<h1>${entry.mark}${entry.heading}${entry.stop}</h1><p>${entry.paragraphs[0]?.text}</p>`,
    `<p>第1篇 县教育局2024年工作要点</p><a href="/county-2024/1/#${entry.anchor}">在全篇中阅读</a>`,
    `<a href="/county-2024/source/#L${line}">原文第${line}行</a>`,
    `${way(before)}${way(after)}`,
    `{&quot;ordinal&quot;:1,"position":${entry.ordinal},"key":"county-2024-1-${entry.anchor}"}`,
  ].join('');
}
const of = (entry: Entry, before?: Entry, after?: Entry) => ({ plan, index, entry, around: [before, after] as const });
const read = (html: string, entry: Entry, before?: Entry, after?: Entry) =>
  valuesOf(html, compilation, of(entry, before, after));
const SECOND_PAGE = pageOf(SECOND, FIRST, THIRD);
const ofSecond = (html = SECOND_PAGE) => read(html, SECOND, FIRST, THIRD);

/** Whether the proof of one page proves another. */
function proves(html: string, own: EntryValues | undefined, other: string, others: EntryValues | undefined): boolean {
  const skeletons = new Skeletons();
  if (own !== undefined) skeletons.add(html, own);
  return others !== undefined && skeletons.has(other, others);
}

test('a page proves another that is made alike, whatever their entries say', () => {
  const fourth = pageOf(FOURTH, THIRD, LAST);
  expect(proves(SECOND_PAGE, ofSecond(), fourth, read(fourth, FOURTH, THIRD, LAST))).toBe(true);
  expect(proves(SECOND_PAGE, ofSecond(), fourth, read(fourth, FOURTH, SECOND, LAST))).toBe(false);
  const first = pageOf(FIRST, undefined, SECOND);
  expect(proves(first, read(first, FIRST, undefined, SECOND), SECOND_PAGE, ofSecond())).toBe(false);
});

/** A page on which each value of its entry stands, of what it stands in, what stands in it and its neighbours. */
function fullPageOf(seed: string, name: string, anchor: string, change = (html: string): string => html) {
  const own = convert(seed, name);
  const plan = own.plans.at(-1) as Plan;
  const index = indexPlan(plan);
  const at = plan.entries.findIndex((one) => one.anchor === anchor);
  const entry = plan.entries[at] as Entry;
  const rows = plan.entries.filter(({ kind }) => kind === entry.kind);
  const around = [rows[rows.indexOf(entry) - 1], rows[rows.indexOf(entry) + 1]] as const;
  const number = plan.ordinal;
  const link = ({ mark, heading, anchor }: Entry): string =>
    `<a href="/${name}/${number}/${anchor}/">${mark}${heading}</a>`;
  const words = (one: Entry): string =>
    `<h2>${one.mark}${one.heading}${one.stop}</h2>${one.paragraphs.map(({ text }) => `<p>${text}</p>`).join('')}`;
  const html = change(
    [
      `<meta name="description" content="${entry.paragraphs[0]?.text.slice(0, 6) ?? ''}…"><title>${entry.heading}</title>`,
      `<a href="/${name}/">${own.title}</a><a href="/${name}/${number}/">${plan.title}</a>第${number}篇`,
      ...[plan.entries[0] as Entry].map(link),
      ...[words(entry), `<a href="/${name}/${number}/#${anchor}">在全篇中阅读</a>`],
      `<a href="/${name}/source/#L${entry.bodyPlace?.line}">原文第${entry.bodyPlace?.line}行</a>`,
      ...(index.children.get(anchor) ?? []).flatMap((one) => [words(one), link(one)]),
      ...around.map((one) => (one === undefined ? '' : link(one))),
      `{&quot;${name}&quot;,&quot;ordinal&quot;:${number},&quot;${anchor}&quot;,"position":${entry.ordinal},"${name}-${number}-${anchor}"}`,
    ].join(''),
  );
  return { html, values: valuesOf(html, own, { plan, index, entry, around }) };
}
type FullPage = ReturnType<typeof fullPageOf>;
const isProvenBy = (one: FullPage, other: FullPage): boolean => proves(one.html, one.values, other.html, other.values);

const LISTED = '某市教育局2025年重点任务汇编\n目录\n1.市教育局2025年工作要点……1\n2.市体育局2025年工作要点……9\n';
const plans = (name: string, things: string): string => `${LISTED}市教育局2025年工作要点
1.抓好党建引领。甲。
市体育局2025年工作要点
一、${name}
7.更新${things}器材。各区在三月前换完。
8.开放${things}操场。各校在暑期开放。
（1）登记${things}入校人员。每日一次。
9.办好${things}运动会。各区组队参加。
`;

test('no value of an entry stays in its page', () => {
  const known = fullPageOf(plans('场馆开放', '公共健身'), 'city-2025', 'item-8');
  const other = fullPageOf(plans('场所建设', '各校体育').replaceAll('市体育局', '县文体局'), 'county-2024', 'item-8');
  expect(isProvenBy(known, other)).toBe(true);
  const third = { ...other, html: other.html.replace('各校在暑期开放。</p>', '各校在寒期开放。</p>') };
  expect(isProvenBy(known, third)).toBe(false);
});

test('a text that a page lacks is missed, though another entry has none', () => {
  const seed = SEED.join('\n');
  const without = (words: string) => seed.replace(words, '');
  const lose = (words: string) => (html: string) => html.replace(`<p>${words}</p>`, '');
  const bare = fullPageOf(without('每月一次。'), 'county-2024', 'item-3');
  expect(isProvenBy(bare, fullPageOf(seed, 'county-2024', 'item-3'))).toBe(false);
  expect(isProvenBy(bare, fullPageOf(seed, 'county-2024', 'item-3', lose('每月一次。')))).toBe(false);
});

describe('not proven is a page', () => {
  test.each([
    ['whose heading is another’s', '修缮校舍五处。</h1>', '清查校舍隐患。</h1>'],
    ['with a word changed', '六月前完工。</p>', '七月前完工。</p>'],
    ['with a character doubled', '各镇在六月前完工。</p>', '各镇镇在六月前完工。</p>'],
    ['with a space in a text', '修缮校舍五处。</h1>', '修缮 校舍五处。</h1>'],
    ['that leads to another entry', '/1/#item-2"', '/1/#item-1"'],
    ['that names another line', '原文第4行', '原文第5行'],
    ['that leads to another line', 'source/#L4"', 'source/#L5"'],
    ['with another mark', '<h1>2.', '<h1>3.'],
    ['with its neighbours exchanged', '/county-2024/1/item-1/">1.', '/county-2024/1/item-3/">1.'],
    ['with a neighbour’s heading changed', '1.新建校舍三处</a>', '1.新建校舍</a>'],
    ['with another position', '"position":2,', '"position":3,'],
    ['with another key', 'county-2024-1-item-2', 'county-2024-1-item-3'],
    ['with an element more', '<h1>', '<h1 hidden>'],
    ['of another plan', '第1篇', '第2篇'],
    ['that cites another plan', 'ordinal&quot;:1', 'ordinal&quot;:2'],
    ['with the site’s words changed', '在全篇中阅读', '在全篇中'],
  ])('%s', (_, from, to) => {
    const html = SECOND_PAGE.replace(from, to);
    expect(html).toContain(to);
    expect(proves(SECOND_PAGE, ofSecond(), html, ofSecond(html))).toBe(false);
  });
  test('of another kind of entry, or one of which something is said', () => {
    for (const more of [{ kind: 'article' }, { inBody: false }, { heading: '' }] as Partial<Entry>[]) {
      const entry = { ...SECOND, ...more };
      expect(proves(SECOND_PAGE, ofSecond(), SECOND_PAGE, read(SECOND_PAGE, entry, FIRST, THIRD))).toBe(false);
    }
  });
});

describe('has none, or proves none', () => {
  test('a page with a table or a picture, in the entry or in what stands in it', () => {
    const html = pageOf(THIRD, SECOND, FOURTH);
    expect(read(html, THIRD, SECOND, FOURTH)).toBeDefined();
    for (const odd of [{ table: {} }, { picture: {} }]) {
      const [first] = THIRD.paragraphs;
      const entry = { ...THIRD, paragraphs: [{ ...first, ...odd }] } as unknown as Entry;
      expect(read(html, entry, SECOND, FOURTH)).toBeUndefined();
      const entries = plan.entries.map((one) =>
        one.parent === 'item-3' ? ({ ...one, paragraphs: [{ ...first, ...odd }] } as unknown as Entry) : one,
      );
      const changed = { ...plan, entries };
      const around = [SECOND, FOURTH] as const;
      const inside = { plan: changed, index: indexPlan(changed), entry: THIRD, around };
      expect(valuesOf(html, compilation, inside)).toBeUndefined();
    }
  });
  test('one whose summary is not the entry’s first words', () => {
    const said = (text: string) => SECOND_PAGE.replace(/content="[^"]*"/, `content="${text}"`);
    expect(ofSecond(said('各镇在六月前'))).toBeDefined();
    expect(ofSecond(said('各镇在六月…'))).toBeUndefined();
    expect(ofSecond(said('各镇在六月前…'))).toBeDefined();
    expect(ofSecond(said('六月前完工。'))).toBeUndefined();
    expect(ofSecond(said(''))).toBeUndefined();
    expect(ofSecond(SECOND_PAGE.replace(/<meta[^>]*>/, ''))).toBeUndefined();
  });
  test('one with the signs that roles stand between', () => {
    const html = `${SECOND_PAGE}\u0001`;
    expect(proves(html, ofSecond(html), html, ofSecond(html))).toBe(false);
  });
  test('one of an entry with few words, or with two values alike', () => {
    expect(read(pageOf(LAST, FOURTH), LAST, FOURTH)?.isPlain).toBe(false);
    const twin = { ...SECOND, paragraphs: [SECOND.paragraphs[0], SECOND.paragraphs[0]] } as unknown as Entry;
    const values = read(SECOND_PAGE, twin, FIRST, THIRD);
    expect(values?.isPlain).toBe(false);
    expect(proves(SECOND_PAGE, values, SECOND_PAGE, values)).toBe(false);
  });
  test.each(['<b>', '&amp;', '"'])('one of an entry that says %s, as a page would have to write otherwise', (sign) => {
    const [paragraph] = SECOND.paragraphs;
    const entry = { ...SECOND, paragraphs: [{ ...paragraph, text: `各镇${sign}在六月前完工。` }] } as unknown as Entry;
    expect(read(SECOND_PAGE, entry, FIRST, THIRD)).toBeUndefined();
  });
});

test('what is proven holds for pages of the same settings alone', () => {
  const [one, other] = [{}, {}] as [PublishedSettings, PublishedSettings];
  const values = ofSecond() as EntryValues;
  provenWith(one).add(SECOND_PAGE, values);
  expect(provenWith(one).has(SECOND_PAGE, values)).toBe(true);
  expect(provenWith(other).has(SECOND_PAGE, values)).toBe(false);
});
