import { EpubCheck } from '@likecoin/epubcheck-ts';
import { describe, expect, test } from 'vitest';
import { bindEpub } from '../../../../scripts/outputs/epub/bind-epub.ts';
import { convertText } from '../../../print/convert.ts';
import { openEpub, readXml, type XmlFile } from '../../../print/read-epub.ts';

const SITE = 'https://yaodian.example';
const compilation = convertText(`某县2024年工作要点汇编
目录
1.某县教育局2024年工作要点 1
2.某县水务局2024年工作要点 9
某县教育局2024年工作要点
2024年,落实A&B<C>“双减”。
一、重点任务
1.健全机制。完善体系:
(1)课程体系。开足课程。
二、保障
2.加强领导。落实责任。
某县教育局
某县水务局2024年工作要点
1.节水。全县节水。
`);
const { path, bytes } = bindEpub({ compilation }, SITE);
const files = openEpub(bytes);
const xmlFiles = Object.fromEntries(
  Object.entries(files)
    .filter(([name]) => /\.(xhtml|opf|xml|ncx)$/.test(name))
    .map(([name, content]) => [name, readXml(content)]),
);

describe('the container', () => {
  test('has its address, and says its type first and unpacked', () => {
    expect(path).toBe('sample/sample.epub');
    expect(Buffer.from(bytes.subarray(30, 58)).toString()).toBe('mimetypeapplication/epub+zip');
    expect(xmlFiles['META-INF/container.xml']?.links).toEqual(['EPUB/package.opf']);
  });

  test('holds what the package lists, and nothing else', () => {
    const { links = [], ids = [] } = xmlFiles['EPUB/package.opf'] ?? {};
    const listed = links.filter((link) => link.includes('.'));
    expect(listed.map((name) => `EPUB/${name}`).sort()).toEqual(
      Object.keys(files)
        .filter((name) => name.startsWith('EPUB/') && !name.endsWith('.opf'))
        .sort(),
    );
    const spine = links.filter((link) => !link.includes('.'));
    expect(spine).toEqual(['title', 'nav', 'plan-1', 'plan-2', 'notes']);
    for (const id of spine) expect(ids).toContain(id);
  });

  test('comes out the same, byte for byte', () => {
    expect(Buffer.from(bindEpub({ compilation }, `${SITE}/`).bytes).equals(bytes)).toBe(true);
  });
});

describe('the book', () => {
  test('has the 目录 as its navigation, every entry in it', () => {
    const { links, text } = xmlFiles['EPUB/nav.xhtml'] as XmlFile;
    expect(links.slice(1)).toEqual([
      ...compilation.plans.flatMap(({ ordinal, entries }) => [
        `plan-${ordinal}.xhtml`,
        ...entries.map(({ anchor }) => `plan-${ordinal}.xhtml#${anchor}`),
      ]),
      'notes.xhtml',
    ]);
    expect(text.split(/\n\s*/).filter(Boolean).slice(0, 5)).toEqual([
      '目录',
      '某县教育局2024年工作要点',
      '一、重点任务',
      '1.健全机制',
      '（1）课程体系',
    ]);
  });

  test('says it once more for readers of EPUB 2, row for row', () => {
    const ncx = files['EPUB/toc.ncx'] ?? '';
    const { links } = xmlFiles['EPUB/nav.xhtml'] as XmlFile;
    expect([...ncx.matchAll(/<content src="(.+?)"/g)].map(([, src]) => src)).toEqual(
      links.filter((link) => link !== 'style.css'),
    );
    expect([...ncx.matchAll(/playOrder="(\d+)"/g)].map(([, order]) => Number(order))).toEqual(
      [...ncx.matchAll(/<navPoint/g)].map((_, i) => i + 1),
    );
    const [, identifier] = /<dc:identifier id="id">(.+)</.exec(files['EPUB/package.opf'] ?? '') ?? [];
    expect(ncx).toContain(`<meta name="dtb:uid" content="${identifier}"/>`);
    expect(ncx).toContain('<meta name="dtb:depth" content="4"/>');
  });

  test('was changed when the seed was changed last', () => {
    const opfOf = (moment: string | null): string =>
      openEpub(bindEpub({ compilation, modified: moment }, SITE).bytes)['EPUB/package.opf'] ?? '';
    expect(opfOf('2024-03-05T07:30:00+08:00')).toContain('"dcterms:modified">2024-03-04T23:30:00Z<');
    expect(opfOf(null)).toContain('"dcterms:modified">1980-01-01T00:00:00Z<');
  });

  test('has no fault that a checker of books sees', async () => {
    const { messages } = await EpubCheck.validate(bytes);
    expect(messages).toEqual([]);
  });

  test('finds every link inside the book', () => {
    for (const [name, { links }] of Object.entries(xmlFiles)) {
      if (!name.endsWith('.xhtml')) continue;
      for (const link of links.filter((one) => !one.startsWith(SITE))) {
        const [file, id] = link.split('#');
        expect(files, link).toHaveProperty([`EPUB/${file}`]);
        if (id !== undefined) expect(xmlFiles[`EPUB/${file}`]?.ids, link).toContain(id);
      }
    }
  });

  test('holds the text of each plan, and each entry’s web address', () => {
    for (const plan of compilation.plans) {
      const page = xmlFiles[`EPUB/plan-${plan.ordinal}.xhtml`];
      expect(page?.links).toEqual(expect.arrayContaining(plan.entries.map(({ url }) => SITE + url)));
      for (const { heading } of plan.entries) expect(page?.text).toContain(heading);
    }
    expect(xmlFiles['EPUB/plan-1.xhtml']?.text).toContain('2024年，落实A&B<C>“双减”。');
    expect(xmlFiles['EPUB/plan-1.xhtml']?.ids).toEqual([
      'plan-1',
      'part-1',
      'item-1',
      'item-1-subitem-1',
      'part-2',
      'item-2',
    ]);
  });
});

test('an entry’s section holds what stands in it, and ends before the next of its level', () => {
  const sections = (files['EPUB/plan-1.xhtml'] ?? '').match(/<section id="[\w-]+"|<\/section>/g) ?? [];
  expect(sections.map((tag) => /id="(.+)"/.exec(tag)?.[1] ?? '/')).toEqual([
    'part-1',
    'item-1',
    'item-1-subitem-1',
    '/',
    '/',
    '/',
    'part-2',
    'item-2',
    '/',
    '/',
    '/',
  ]);
});

test('a number stands above the title where the source has it so, a mark alone on its line in front of its words', () => {
  const plan = '市局〔2024〕5号\n市局2024年工作要点\n(2024年3月5日)\n1.\n文。\n2.甲。乙。\n(1)建立机制，完善体系；\n';
  const page = openEpub(bindEpub({ compilation: convertText(plan) }, SITE).bytes)['EPUB/plan-1.xhtml'] ?? '';
  const lines = page.match(/<(p|h\d).*(?=<\/\1>)/g)?.map((line) => line.replace(/<a [^>]*>|<\/a>/g, ''));
  expect(lines).toEqual([
    '<p class="above-title">市局〔2024〕5号',
    '<h1>市局2024年工作要点',
    '<p class="below-title">（2024年3月5日）',
    '<h2>1.文。',
    '<h2>2.甲。',
    '<p>乙。',
    '<p>（1）建立机制，完善体系；',
  ]);
});
