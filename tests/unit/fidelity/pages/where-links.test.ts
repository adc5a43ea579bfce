/** A link that bears a name, or words of the site's own for one place, leads there. */
import { describe, expect, test } from 'vitest';
import { linkNames } from '../../../../scripts/fidelity/pages/where-links.ts';
import { convert } from '../../addresses/ledger/convert.ts';

const COMPILATION = convert(
  '水务要点汇编（2篇）\n目录\n1.东县水务要点 1\n2.西县水务要点 2\n东县水务要点\n1.修堤。五里。\n西县水务要点\n1.清淤。三里。\n2.修堤。两里。\n',
);
const NAME = COMPILATION.compilation;
const whereLinks = linkNames([COMPILATION]);

const [EAST, WEST] = [`/${NAME}/1/`, `/${NAME}/2/`];

describe('the site’s own words', () => {
  test.each([
    ['跳到正文', '#main', '#toc'],
    ['跳到正文', '#text', '#main-2'],
    ['链接、引用与数据', '/about/', '/about/#policy'],
    ['地址的保证', '/about/#policy', '/about/#reuse'],
    ['地址的保证', '#policy', '#reuse'],
    ['addresses.json', '/addresses.json', '/a/addresses.json'],
    ['所有地址', '/addresses.json', '/addresses.jsonl'],
    ['站点地图', '/sitemap.xml', '/a/sitemap.xml'],
    ['订阅更新（Atom）', '/feed.xml', '/a/feed.xml'],
    ['更新订阅（Atom）', '/feed.xml', '/feed.xml?a'],
    ['专题', '/topics/', '/topics/teachers/'],
    ['全站索引', '/names/', '/a/names/'],
    ['任选两篇对照', '/compare/', '/a/compare/'],
    ['与全站任一篇对照', '/compare/?a=water/1', '/compare/?a=water'],
    ['JSON', '/water/index.json', '/water/items.json'],
    ['JSON', '/water/across.json', '/index.json'],
    ['JSON Schema', '/water/index.schema.json', '/water/index.json'],
    ['CSV', '/water/items.csv', '/water/plain.csv'],
    ['CSV', '/water/targets.csv', '/targets.csv'],
    ['NDJSON', '/water/items.ndjson', '/water/items.csv'],
    ['Akoma Ntoso', '/water/akn.xml', '//akn.xml'],
    ['纯文本', '/water/plain.txt', '/water/water.txt'],
    ['地址表', '/water/addresses.json', '//addresses.json'],
    ['全书 PDF', '/water/water.pdf', '/water/1/water-1.pdf'],
    ['EPUB 电子书', '/water/water.epub', '/water/water.pdf'],
    ['指标与时限', '/water/targets/', '/water/targets.csv'],
    ['文件与用语索引', '/water/index/', '/water/'],
    ['两篇对照', '/water/compare/1-2/', '/water/compare/1/'],
    ['选择要打印的篇、部分或条目', '/water/print/', '/water/'],
    ['源文件', '/water/source/', '/water/'],
    ['源文件', '/water/water.md', '/water/water.docx'],
    ['源文件，逐行对照', '/water/source/', '/water/source/1/'],
    ['下载', '/water/water.txt', '/water/source/'],
    ['下载源文件', '/water/water.md', '/water/water.pdf'],
    ['变更', '/water/changes/', '/changes/'],
    ['指标（12）', '#figures', '#terms'],
    ['时限（3）', '#terms', '#figures'],
  ])('%s lead to %s, not to %s', (said, right, wrong) => {
    expect(whereLinks(said, right)).toBeUndefined();
    expect(whereLinks(said, wrong)).toBeDefined();
  });

  test.each(['请跳到正文', '全站索引页', '站索引', '文本', '更', '下载文件', '指标', '另见专题', 'JSON 数据'])(
    'others, such as %s, lead anywhere',
    (said) => expect(whereLinks(said, '/anywhere/')).toBeUndefined(),
  );
});

describe('names', () => {
  test.each([
    ['水务要点汇编（2篇）', `/${NAME}/`, '/other/'],
    ['水务要点汇编（2篇）', `/${NAME}/index/`, EAST],
    ['东县水务要点', EAST, WEST],
    ['1.清淤', `${WEST}#item-1`, `${EAST}#item-1`],
    ['1.清淤', `${WEST}item-1/`, `${WEST}item-2/`],
  ])('%s leads to %s, not to %s', (said, right, wrong) => {
    expect(whereLinks(said, right)).toBeUndefined();
    expect(whereLinks(said, wrong)).toBeDefined();
  });

  test('within a page a link leads where its reader looks', () => {
    expect(whereLinks('1.清淤', '#item-9')).toBeUndefined();
  });
});
