/** A page read whole proves another of its skeleton only where that is the same page letter by letter, but for its entry's own values. */
import { describe, expect, test } from 'vitest';
import { provenWith, skeletonOf } from '../../../scripts/fidelity/pages/entry-skeleton.ts';
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
  '4.发放校服。各镇在八月前完成。',
  '',
];
const compilation = convert(SEED.join('\n'), 'county-2024');
const plan = compilation.plans[0] as Plan;
const index = indexPlan(plan);
const entryOf = (anchor: string): Entry => index.byAnchor.get(anchor) as Entry;
const [FIRST, SECOND, THIRD, LAST] = ['item-1', 'item-2', 'item-3', 'item-4'].map(entryOf) as [
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
    `{"position":${entry.ordinal},"key":"county-2024-1-${entry.anchor}"}`,
  ].join('');
}
const of = (entry: Entry, before?: Entry, after?: Entry) => ({ plan, index, entry, around: [before, after] as const });
const read = (html: string, entry: Entry, before?: Entry, after?: Entry) =>
  skeletonOf(html, compilation, of(entry, before, after));
const ofSecond = (html = pageOf(SECOND, FIRST, THIRD)) => read(html, SECOND, FIRST, THIRD);

test('two pages made alike have one skeleton, whatever their entries say', () => {
  const first = read(pageOf(FIRST, undefined, SECOND), FIRST, undefined, SECOND);
  expect(first?.text).toBeDefined();
  expect(ofSecond()?.isPlain).toBe(true);
  expect(ofSecond()?.text).not.toContain('修缮校舍五处');
  expect(ofSecond()?.text).not.toContain('item-2');
  expect(first?.text).not.toBe(ofSecond()?.text);
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
  const html = [
    `<meta name="description" content="${entry.paragraphs[0]?.text.slice(0, 6) ?? ''}…"><title>${entry.heading}</title>`,
    `<a href="/${name}/">${own.title}</a><a href="/${name}/${number}/">${plan.title}</a>第${number}篇`,
    ...[plan.entries[0] as Entry].map(link),
    ...[words(entry), `<a href="/${name}/${number}/#${anchor}">在全篇中阅读</a>`],
    `<a href="/${name}/source/#L${entry.bodyPlace?.line}">原文第${entry.bodyPlace?.line}行</a>`,
    ...(index.children.get(anchor) ?? []).flatMap((one) => [words(one), link(one)]),
    ...around.map((one) => (one === undefined ? '' : link(one))),
    `{&quot;${name}&quot;,&quot;${anchor}&quot;,"position":${entry.ordinal},"${name}-${number}-${anchor}"}`,
  ].join('');
  return skeletonOf(change(html), own, { plan, index, entry, around })?.text;
}
const LISTED = '某市教育局2025年重点任务汇编\n目录\n1.市教育局2025年工作要点……1\n2.市体育局2025年工作要点……9\n';
const OTHER = `${LISTED}市教育局2025年工作要点
1.抓好党建引领。甲。
市体育局2025年工作要点
一、场馆开放
7.更新健身器材。各区在三月前换完。
8.开放学校操场。各校在暑期开放。
（1）登记入校人员。每日一次。
9.办好市运动会。各区组队参加。
`;

test('no value of an entry stays in its page', () => {
  const known = fullPageOf(
    SEED.join('\n').replace(/^4.*$/m, '4.发放冬季校服。各镇在八月前完成。'),
    'county-2024',
    'item-3',
  );
  const other = fullPageOf(OTHER, 'city-2025', 'item-8');
  expect(known).toBeDefined();
  for (const word of ['校舍', 'county', '第1篇', 'item-3', 'item-4', '学校建设', '围墙'])
    expect(known).not.toContain(word);
  for (const word of ['操场', 'city', '第2篇', 'item-8', 'item-9', '场馆', '登记', '体育'])
    expect(other).not.toContain(word);
});

test('a text that a page lacks is missed, though another entry has none', () => {
  const seed = SEED.join('\n');
  const without = (words: string) => seed.replace(words, '');
  const lose = (words: string) => (html: string) => html.replace(`<p>${words}</p>`, '');
  const bare = fullPageOf(without('每月一次。'), 'county-2024', 'item-3');
  expect(fullPageOf(seed, 'county-2024', 'item-3')).not.toBe(bare);
  expect(fullPageOf(seed, 'county-2024', 'item-3', lose('每月一次。'))).not.toBe(bare);
});

describe('another skeleton has a page', () => {
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
    ['with the site’s words changed', '在全篇中阅读', '在全篇中'],
  ])('%s', (_, from, to) => {
    const html = pageOf(SECOND, FIRST, THIRD).replace(from, to);
    expect(html).toContain(to);
    expect(ofSecond(html)?.text).not.toBe(ofSecond()?.text);
  });
  test('of another kind of entry, or one of which something is said', () => {
    const html = pageOf(SECOND, FIRST, THIRD);
    for (const more of [{ kind: 'article' }, { inBody: false }, { heading: '' }] as Partial<Entry>[]) {
      const entry = { ...SECOND, ...more };
      expect(read(html, entry, FIRST, THIRD)?.text).not.toBe(ofSecond()?.text);
    }
  });
});

describe('has none, or proves none', () => {
  test('a page with a table or a picture, in the entry or in what stands in it', () => {
    const html = pageOf(THIRD, SECOND, LAST);
    expect(read(html, THIRD, SECOND, LAST)).toBeDefined();
    for (const odd of [{ table: {} }, { picture: {} }]) {
      const [first] = THIRD.paragraphs;
      const entry = { ...THIRD, paragraphs: [{ ...first, ...odd }] } as unknown as Entry;
      expect(read(html, entry, SECOND, LAST)).toBeUndefined();
      const entries = plan.entries.map((one) =>
        one.parent === 'item-3' ? ({ ...one, paragraphs: [{ ...first, ...odd }] } as unknown as Entry) : one,
      );
      const changed = { ...plan, entries };
      const around = [SECOND, LAST] as const;
      const inside = { plan: changed, index: indexPlan(changed), entry: THIRD, around };
      expect(skeletonOf(html, compilation, inside)).toBeUndefined();
    }
  });
  test('one whose summary is not the entry’s first words', () => {
    const said = (text: string) => pageOf(SECOND, FIRST, THIRD).replace(/content="[^"]*"/, `content="${text}"`);
    expect(ofSecond(said('各镇在六月前'))).toBeDefined();
    expect(ofSecond(said('各镇在六月…'))).toBeUndefined();
    expect(ofSecond(said('各镇在六月前…'))).toBeDefined();
    expect(ofSecond(said('六月前完工。'))).toBeUndefined();
    expect(ofSecond(said(''))).toBeUndefined();
    expect(ofSecond(pageOf(SECOND, FIRST, THIRD).replace(/<meta[^>]*>/, ''))).toBeUndefined();
  });
  test('one with the signs that roles stand between', () => {
    expect(ofSecond(`${pageOf(SECOND, FIRST, THIRD)}\u0001`)).toBeUndefined();
  });
  test('one of an entry with few words, or with two values alike', () => {
    expect(read(pageOf(LAST, THIRD), LAST, THIRD)?.isPlain).toBe(false);
    const twin = { ...SECOND, paragraphs: [SECOND.paragraphs[0], SECOND.paragraphs[0]] } as unknown as Entry;
    expect(read(pageOf(SECOND, FIRST, THIRD), twin, FIRST, THIRD)?.isPlain).toBe(false);
  });
});

test('what is proven holds for pages of the same settings alone', () => {
  const [one, other] = [{}, {}] as [PublishedSettings, PublishedSettings];
  provenWith(one).add('甲');
  expect(provenWith(one).has('甲')).toBe(true);
  expect(provenWith(other).has('甲')).toBe(false);
});
