/** Pictures of Word documents: where they come to stand, what is said of them, and which are left out. */
import { expect, test } from 'vitest';
import { textsOf } from '../../../../scripts/model/paragraph-texts.ts';
import type { Converted } from '../../../../scripts/stages/site.ts';
import type { Plan } from '../../../../src/model/plan/compilation.ts';
import { listPictures } from '../../../../src/model/plan/plan-pictures.ts';
import { describeTable } from '../tables/describe-table.ts';
import { drawing, mediaParts, run, vmlPicture, zip } from '../word/docx-file.ts';
import { OTHER_SEAL, SEAL } from './picture-files.ts';
import { convertDocx, linesOf, picturesOf, toldOf } from './read-pictures.ts';

const P = 'media/seal.png';
const p = (...inner: string[]): string =>
  `<w:p>${inner.map((one) => (one.startsWith('<') ? one : run(one))).join('')}</w:p>`;
const read = (body: string, media: Record<string, Uint8Array> = { [P]: SEAL }, outside = '') =>
  convertDocx(zip(body, '', '', mediaParts(media, outside)));

const HEAD = p('市水务局2024年工作要点');
const ITEMS = p('1.巡查堤防。每月一次。') + p('2.清淤疏浚。汛前完成。');

test('a picture stands where it stands, in its size, with its words', async () => {
  const found = await read(
    HEAD +
      p('1.巡查堤防。如图：') +
      p(drawing({ part: P, alt: '堤防分布图', size: [320, 200] })) +
      p('2.清淤疏浚。汛前完成。'),
  );
  expect(linesOf(found)).toEqual([
    '市水务局2024年工作要点',
    '1.巡查堤防。如图：',
    '【图：堤防分布图】',
    '2.清淤疏浚。汛前完成。',
  ]);
  expect(picturesOf(found)).toEqual(['item-1 320×200 堤防分布图']);
  expect(found.tree.source.pictures?.[0]?.bytes.length).toBe(SEAL.length);
  expect(toldOf(found)).toEqual([]);
});

test('a picture among words comes behind their paragraph', async () => {
  const found = await read(
    HEAD + p('1.巡查', drawing({ part: P, alt: '标志' }), '堤防。每月一次。') + p('2.清淤疏浚。汛前完成。'),
  );
  expect(linesOf(found).slice(1, 3)).toEqual(['1.巡查堤防。每月一次。', '【图：标志】']);
  expect(picturesOf(found)).toEqual(['item-1 160×160 标志']);
});

test('a seal over the signoff leaves the signoff as it is', async () => {
  const found = await read(HEAD + ITEMS + p('市水务局', drawing({ part: P, alt: '市水务局公章' })) + p('2024年3月1日'));
  const [plan] = found.compilation.plans;
  expect(plan?.signoff.map(({ text }) => text)).toEqual(['市水务局', '2024年3月1日']);
  expect(picturesOf(found)).toEqual(['notes 160×160 市水务局公章']);
});

test('a picture above the title is no title, and words like a heading are none', async () => {
  const found = await read(
    p(drawing({ part: P, alt: '3.关于印发的通知' })) +
      HEAD +
      ITEMS +
      p(drawing({ part: P, alt: '3.第三项。不是条目。' })),
  );
  const [plan] = found.compilation.plans;
  expect(plan?.title).toBe('市水务局2024年工作要点');
  expect(plan?.entries.map(({ anchor }) => anchor)).toEqual(['item-1', 'item-2']);
  expect(picturesOf(found)).toEqual(['preamble 160×160 3.关于印发的通知', 'item-2 160×160 3.第三项。不是条目。']);
});

test('a picture without words is asked for them, and given none', async () => {
  const found = await read(HEAD + ITEMS + p(drawing({ part: P })) + p(drawing({ part: P, alt: '图片1.png' })));
  expect(picturesOf(found)).toEqual(['item-2 160×160 null', 'item-2 160×160 null']);
  expect(linesOf(found).slice(-2)).toEqual(['【图】', '【图】']);
  expect(toldOf(found)).toHaveLength(2);
  expect(toldOf(found)[0]).toContain('没有说明文字');
});

test('as older Word drew it', async () => {
  const found = await read(HEAD + ITEMS + p(vmlPicture(P, '旧图')));
  expect(picturesOf(found)).toEqual(['item-2 160×80 旧图']);
});

const cell = (...paragraphs: string[]): string => `<w:tc>${paragraphs.join('')}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const tableIn = ({ compilation }: Converted) =>
  compilation.plans[0]?.entries.flatMap(({ anchor, paragraphs }) =>
    paragraphs.flatMap(({ table }) => (table === undefined ? [] : [`${anchor} ${describeTable(table)}`])),
  );

test('a picture in a cell stays there, in its place among the cell’s paragraphs', async () => {
  const table = `<w:tbl>${row(cell(p('任务')), cell(p('图样')))}${[
    row(cell(p('巡堤')), cell(p(drawing({ part: P, alt: '样图' })))),
    row(cell(p('清淤')), cell(p('之前', drawing({ part: P, alt: '甲' })), p(drawing({ part: P })), p('之后'))),
  ].join('')}</w:tbl>`;
  const found = await read(`${HEAD}${p('1.巡查堤防。如下：')}${table}${p('2.清淤疏浚。汛前完成。')}`);
  expect(tableIn(found)).toEqual([
    'item-1 1 heads: 任务 | 图样 / 巡堤 | 【图：样图】 / 清淤 | 之前¶【图：甲】¶【图】¶之后',
  ]);
  expect(picturesOf(found)).toEqual([
    'item-1 1,1:0 160×160 样图',
    'item-1 2,1:1 160×160 甲',
    'item-1 2,1:2 160×160 null',
  ]);
  expect(linesOf(found).slice(2, 4)).toEqual(['任务\t图样', '巡堤\t【图：样图】']);
  expect(toldOf(found)).toEqual(['这幅图没有说明文字，看不见图的读者不知道图里是什么。']);
  // What is said in a picture's place is no word of the source to be quoted.
  expect(listPictures(found.compilation.plans[0] as Plan)).toHaveLength(3);
  expect(textsOf(found.compilation.plans[0]?.entries[0]?.paragraphs ?? []).join()).not.toMatch(/样图|甲/);
});

test('a picture in a table within a cell, in a merged cell, in a table that only frames it', async () => {
  const inner = `<w:tbl>${row(cell(p('内')), cell(p(drawing({ part: P, alt: '内图' }))))}</w:tbl>`;
  const merged = (kind: string, ...inside: string[]): string =>
    `<w:tc><w:tcPr><w:vMerge${kind}/></w:tcPr>${inside.join('')}</w:tc>`;
  const table = `<w:tbl>${[
    row(cell(p('任务')), cell(p('图样'))),
    row(cell(p('巡堤')), cell(inner, p('外'))),
    row(cell(p('清淤')), merged(' w:val="restart"', p(drawing({ part: P, alt: '跨行' })))),
    row(cell(p('加固')), merged('', p(drawing({ part: P, alt: '不显示' })))),
  ].join('')}</w:tbl>`;
  const frame = `<w:tbl>${row(cell(p(drawing({ part: P, alt: '框中' }))))}</w:tbl>`;
  const found = await read(`${HEAD}${p('1.巡查堤防。如下：')}${table}${p('2.清淤疏浚。完成。')}${frame}`);
  expect(tableIn(found)).toEqual([
    'item-1 1 heads: 任务 | 图样 / 巡堤 | 内¶【图：内图】¶外 / 清淤 | 【图：跨行】 ↓2 / 加固',
  ]);
  expect(picturesOf(found)).toEqual(['item-1 1,1:1 160×160 内图', 'item-1 2,1:0 160×160 跨行', 'item-2 160×160 框中']);
});

test('of a newer chart the picture behind it is published', async () => {
  const chart =
    '<w:drawing><wp:inline><wp:docPr id="1" name="图表 1" descr="经费图"/><a:graphic><a:graphicData>' +
    '<cx:chart xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" r:id="c"/></a:graphicData></a:graphic></wp:inline></w:drawing>';
  const picture = drawing({ part: P, alt: '经费图' }).replace(/^<w:r>|<\/w:r>$/g, '');
  const either = `<w:r><mc:AlternateContent><mc:Choice Requires="cx1">${chart}</mc:Choice><mc:Fallback>${picture}</mc:Fallback></mc:AlternateContent></w:r>`;
  const found = await read(HEAD + ITEMS + p(either));
  expect(picturesOf(found)).toEqual(['item-2 160×160 经费图']);
  const alone = await read(HEAD + ITEMS + p(`<w:r>${chart}</w:r>`));
  expect(toldOf(alone)).toEqual(['这里有图表“经费图”，没有收入。']);
});

test('a document of pictures alone is refused as such', async () => {
  await expect(async () => read(p(drawing({ part: P, alt: '公章' })))).rejects.toThrow('文件里没有文字，只有图片');
});

test('one picture used twice is one file', async () => {
  const found = await read(
    HEAD + ITEMS + p(drawing({ part: P, alt: '甲' })) + p(drawing({ part: 'media/b.png', alt: '乙' })),
    {
      [P]: SEAL,
      'media/b.png': SEAL,
    },
  );
  expect(new Set(found.tree.source.pictures?.map(({ file }) => file)).size).toBe(1);
});

test.each([
  ['hidden', `<w:r><w:rPr><w:vanish/></w:rPr>${drawing({ part: P, alt: '密' }).slice('<w:r>'.length)}`, '没有收入。'],
  ['in deleted text', `<w:del>${drawing({ part: P, alt: '密' })}</w:del>`, '没有收入。'],
  [
    'cropped: what was cut off would be published',
    drawing({ part: P, alt: '密', fill: '<a:srcRect l="25000"/>' }),
    '裁去的部分还在文件里',
  ],
  ['cropped as older Word did', vmlPicture(P, '密', 'cropleft="0.25"'), '裁去的部分还在文件里'],
  ['only linked to', drawing({ part: 'far', alt: '图' }), '只有指向它的链接'],
  ['not in the file', drawing({ part: 'media/none.png', alt: '图' }), '文件里没有这幅图'],
])('left out: %s', async (_, picture, why) => {
  const far = '<Relationship Id="far" Type="x/image" Target="https://evil.example/a.png" TargetMode="External"/>';
  const found = await read(HEAD + ITEMS + p(picture), { [P]: SEAL }, far);
  expect(found.tree.source.pictures).toEqual([]);
  expect(toldOf(found).join()).toContain(why);
  expect(linesOf(found).join()).not.toContain('密');
});

test('a drawing is left out with words that help', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>');
  const found = await read(HEAD + ITEMS + p(drawing({ part: P, alt: '机构图' })), { [P]: svg });
  const [finding] = found.compilation.findings.filter(({ message }) => message.includes('图'));
  expect(finding).toMatchObject({
    message: '这里有图片 1 幅“机构图”，没有收入：这是 SVG，网页、书和 PDF 不都能显示。',
    hint: '在 Word 或 WPS 里剪切这幅图，再“选择性粘贴”为“图片（PNG）”。',
  });
});

test('a picture that is exchanged in a cell changes what the ledger holds', async () => {
  const { listPublished } = await import('../../../../scripts/addresses/ledger/published.ts');
  const table = `<w:tbl>${row(cell(p('任务')), cell(p('图样')))}${row(cell(p('巡堤')), cell(p(drawing({ part: P, alt: '样图' }))))}</w:tbl>`;
  const of = async (seal: Uint8Array) =>
    listPublished((await read(`${HEAD}${p('1.甲。乙。')}${table}${p('2.丙。丁。')}`, { [P]: seal })).compilation);
  const [a, b] = [await of(SEAL), await of(OTHER_SEAL)];
  expect(a.filter(({ hash }, i) => hash !== b[i]?.hash).map(({ address }) => address)).toEqual(['1#item-1']);
});

test('a picture that is exchanged changes what the ledger holds', async () => {
  const { listPublished } = await import('../../../../scripts/addresses/ledger/published.ts');
  const of = async (seal: Uint8Array) =>
    listPublished((await read(HEAD + ITEMS + p(drawing({ part: P, alt: '章' })), { [P]: seal })).compilation);
  const [a, b] = [await of(SEAL), await of(OTHER_SEAL)];
  expect(a.map(({ address }) => address)).toEqual(b.map(({ address }) => address));
  expect(a.filter(({ hash }, i) => hash !== b[i]?.hash).map(({ address }) => address)).toEqual(['1#item-2']);
});
