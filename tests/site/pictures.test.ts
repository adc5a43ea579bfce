/** The proof of pictures, tried on a built site: one that is missing, exchanged, moved or said otherwise is found. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkPdfs } from '../../scripts/fidelity/books/check-pdf.ts';
import { checkCompilation } from '../../scripts/fidelity/check-outputs.ts';
import { openMade } from '../../scripts/fidelity/made-site.ts';
import { readPdf } from '../../scripts/fidelity/readers/pdf/pdf.ts';
import { joinCompilation } from '../../scripts/model/join-compilation.ts';
import { findTitles } from '../../scripts/model/link-references.ts';
import { convertSeed } from '../../scripts/runs/runs.ts';
import { readSource } from '../../scripts/source/read-source.ts';
import type { Converted } from '../../scripts/stages/site.ts';
import type { CompilationTree, TreeNode } from '../../src/model/plan/tree.ts';
import { SECRET } from '../unit/source/pictures/picture-files.ts';
import { publish } from './own-seed.ts';
import { SEALED, SEALED_DOCX, UNSEEN } from './picture-seeds.ts';

let copy: string;
let converted: Converted;
beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'pictures-'));
  cpSync(join(inject('oddSite'), SEALED), join(copy, SEALED), { recursive: true });
  const file = `${SEALED}.docx`;
  converted = await convertSeed({ name: SEALED, file, bytes: SEALED_DOCX, source: readSource(SEALED_DOCX, file) });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const site = () => ({ dist: copy, origin: '', settings: publish(''), topics: '' });

function prove(one: Converted = converted): string {
  try {
    const made = openMade(one, { ...site(), titles: findTitles(one.compilation.plans) });
    checkCompilation(made);
    return 'passed';
  } catch (error) {
    return (error as Error).message;
  }
}

/** What the proof says of a file changed so, or taken away (null); it is put back. */
function tryChange(path: string, change: (bytes: Buffer) => Uint8Array | string | null): string {
  const at = join(copy, SEALED, path);
  const bytes = readFileSync(at);
  const changed = change(bytes);
  if (changed === null) rmSync(at);
  else {
    expect(bytes.equals(Buffer.from(changed as Uint8Array))).toBe(false);
    writeFileSync(at, changed);
  }
  try {
    return prove();
  } finally {
    writeFileSync(at, bytes);
  }
}

const put = (from: string | RegExp, to: string) => (bytes: Buffer) => bytes.toString().replace(from, to);
const inBook =
  (name: string, change: (bytes: Uint8Array) => Uint8Array | null) =>
  (bytes: Buffer): Uint8Array => {
    const files = unzipSync(bytes);
    const changed = change(files[name] as Uint8Array);
    if (changed === null) delete files[name];
    else files[name] = new Uint8Array(changed);
    return zipSync(files);
  };
const bookText = (from: string | RegExp, to: string) =>
  inBook('EPUB/plan-1.xhtml', (bytes) => strToU8(strFromU8(bytes).replace(from, to)));
const picture = (n: number): string =>
  readdirSync(join(copy, SEALED)).filter((name) => name.startsWith('picture-'))[n] as string;
const otherThan = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte, i) => (i === bytes.length - 20 ? byte ^ 1 : byte));

const PLAN = '1/index.html';
const ENTRY = '1/item-1/index.html';
const ITEM_2 = '1/item-2/index.html';
const PRINT = 'print/index.html';
const RE_IMG = /<img [^>]*>/;
const RE_BEFORE = /<figure[^>]*>\s*<img[^>]*河道淤塞.*?<\/figure>/s;
const RE_AFTER = /<figure[^>]*>\s*<img[^>]*河道畅通.*?<\/figure>/s;
const RE_FIGURE = /<figure[^>]*>.*?<\/figure>/s;

function swapCells(bytes: Buffer, a: RegExp, b: RegExp): string {
  const text = bytes.toString();
  const [one = '', other = ''] = [a.exec(text)?.[0], b.exec(text)?.[0]];
  return text
    .replace(one, '\0')
    .replace(other, () => one)
    .replace('\0', () => other);
}
/** The files alone. */
const swapPictures = (bytes: Buffer): string =>
  swapCells(bytes, /picture-[0-9a-f]{16}\.png(?=" alt="河道淤塞)/, /picture-[0-9a-f]{16}\.png(?=" alt="河道畅通)/);

test('what was built passes', () => {
  expect(prove()).toBe('passed');
});

describe('a deliberate change is found', () => {
  test.each([
    ['missing on the page', PLAN, put(RE_IMG, '')],
    ['twice on the page', PLAN, put(RE_IMG, '$&$&')],
    ['another on the page', PLAN, put(/picture-[0-9a-f]{16}/, 'picture-0123456789abcdef')],
    ['from another host', PLAN, put('../picture-', 'https://evil.example/picture-')],
    ['other words', PLAN, put('alt="堤防分布图：沿河五段"', 'alt="堤防分布图：沿河六段"')],
    ['words where there are none', PLAN, put('图（原文件未附说明）', '市水务局标志')],
    ['no words', PLAN, put('alt="堤防分布图：沿河五段"', 'alt=""')],
    ['another size', PLAN, put('width="900"', 'width="300"')],
    ['no size', PLAN, put('width="900"', '')],
    ['moved behind the next line', PLAN, put(/(<figure[^>]*>.*?<\/figure>)([\s\S]*?<\/section>)/, '$2$1')],
    ['hidden', PLAN, put('<img ', '<img hidden ')],
    ['missing on the page of an entry', ENTRY, put(RE_FIGURE, '')],
    ['other words there', ENTRY, put('alt="堤防分布图：沿河五段"', 'alt="堤防分布图"')],
    ['missing on the print page', PRINT, put(RE_FIGURE, '')],
    ['other words there', PRINT, put('alt="市水务局公章"', 'alt="县水务局公章"')],
    ['missing in Akoma Ntoso', 'akn.xml', put(/<img [^>]*\/>/, '')],
    ['other words there', 'akn.xml', put('alt="市水务局公章"', 'alt="公章"')],
    ['missing in the text', 'plain.txt', put('【图：市水务局公章】\n', '')],
    ['missing in a cell', PLAN, put(RE_BEFORE, '')],
    ['other words in a cell', PLAN, put('alt="河道淤塞"', 'alt="河道畅通"')],
    ['another in a cell', PLAN, swapPictures],
    ['a picture moved to another row', PLAN, (bytes) => swapCells(bytes, RE_BEFORE, RE_AFTER)],
    [
      'a picture moved to the next cell',
      PLAN,
      put(/(<figure[^>]*><img[^>]*河道畅通.*?<\/figure>)(<\/td>\s*<td[^>]*>)/s, '$2$1'),
    ],
    ['a picture moved in front of the words in its cell', PLAN, put(/(<p>施工前<\/p>)(<figure.*?<\/figure>)/s, '$2$1')],
    ['missing in a cell of an entry’s page', ITEM_2, put(RE_BEFORE, '')],
    ['words changed in a cell there', ITEM_2, put('<td>6月底前', '<td>7月底前')],
    ['the table missing there', ITEM_2, put(/<table>.*?<\/table>/s, '')],
    ['missing in a cell of the print page', PRINT, put(RE_BEFORE, '')],
    ['words changed in a cell there', PRINT, put('6月底前', '7月底前')],
    ['the table moved there', PRINT, put(/(<p[^>]*>图样如下：<\/p>)(\s*<div class="k-table".*?<\/div>)/s, '$2$1')],
    ['missing in a cell in Akoma Ntoso', 'akn.xml', put(/<p>\s*<img [^>]*河道淤塞[^>]*\/>\s*<\/p>/, '')],
    ['the table moved there', 'akn.xml', put(/(<p>图样如下：<\/p>)(\s*<table>.*?<\/table>)/s, '$2$1')],
    ['missing in a cell of the CSV', '1/table-1.csv', put('【图：河道畅通】', '')],
    ['missing in a cell of the text', 'plain.txt', put('【图：河道畅通】', '')],
    [
      'missing in a cell of the book',
      `${SEALED}.epub`,
      bookText(/<div class="picture">\s*<img [^>]*河道畅通[^>]*\/>\s*<\/div>/, ''),
    ],
    ['words changed in a cell there', `${SEALED}.epub`, bookText('6月底前', '7月底前')],
    ['the table moved there', `${SEALED}.epub`, bookText(/(<p>图样如下：<\/p>)(\s*<table>.*?<\/table>)/s, '$2$1')],
    ['missing in the data', 'index.json', put('市水务局公章', '公章')],
    ['missing in the book', `${SEALED}.epub`, bookText(/<img [^>]*\/>/, '')],
    ['other words there', `${SEALED}.epub`, bookText('沿河五段', '沿河五里')],
  ])('%s (%s)', (_, path, change) => {
    expect(tryChange(path, change)).toContain('应为');
  });

  test('a file is missing, or holds another picture', () => {
    expect(tryChange(picture(0), () => null)).toContain('应为');
    expect(tryChange(picture(1), otherThan)).toContain('应为');
    expect(
      tryChange(
        `${SEALED}.epub`,
        inBook(`EPUB/${picture(0)}`, () => null),
      ),
    ).toContain('应为');
    expect(tryChange(`${SEALED}.epub`, inBook(`EPUB/${picture(2)}`, otherThan))).toContain('应为');
  });

  test('a file that no plan shows', () => {
    const strange = join(copy, SEALED, 'picture-0123456789abcdef.png');
    writeFileSync(strange, '');
    expect(prove()).toContain('原文没有');
    rmSync(strange);
  });

  test('the model holds another picture than the tree', () => {
    const exchange = (node: TreeNode): TreeNode => ({
      ...node,
      ...(node.picture === undefined ? {} : { picture: { ...node.picture, sha256: '0'.repeat(64) } }),
      children: node.children.map(exchange),
    });
    const tree: CompilationTree = { ...converted.tree, root: exchange(converted.tree.root) };
    expect(prove({ ...converted, tree })).toContain('模型与解析树不符');
  });
});

/** The model, or what is said in it, is not what was printed: the print is held to the tree's pictures, too. */
test('another word for a picture in print is found', async () => {
  const rename = (node: TreeNode): TreeNode => ({
    ...node,
    ...(node.picture === undefined ? {} : { picture: { ...node.picture, alt: '别的图' } }),
    children: node.children.map(rename),
  });
  const tree: CompilationTree = { ...converted.tree, root: rename(converted.tree.root) };
  const other = {
    ...converted,
    tree,
    compilation: { ...joinCompilation(tree), findings: converted.compilation.findings },
  };
  const open = (one: Converted) => openMade(one, { ...site(), titles: new Map() });
  await checkPdfs(open(converted));
  await expect(checkPdfs(open(other))).rejects.toThrow(/\.pdf [\s\S]*别的图/);
});

/** What the proof says of the plan's PDF whose objects were changed. */
async function tryPrint(change: (document: PDFDocument) => void): Promise<string> {
  const [path, page] = [`${SEALED}-1.pdf`, 'index.html'].map((name) => join(copy, SEALED, '1', name)) as [
    string,
    string,
  ];
  const bytes = readFileSync(path);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  change(document);
  const saved = await document.save();
  writeFileSync(path, saved);
  // The page says how large the file is, which is not what is tried here.
  const said = readFileSync(page, 'utf8');
  writeFileSync(page, said.replaceAll(`${kilobytes(bytes)} KB`, `${kilobytes(saved)} KB`));
  try {
    await checkPdfs(openMade(converted, { ...site(), titles: new Map() }));
    return 'passed';
  } catch (error) {
    return (error as Error).message;
  } finally {
    writeFileSync(path, bytes);
    writeFileSync(page, said);
  }
}
const kilobytes = ({ length }: Uint8Array): number => Math.ceil(length / 1000);

const imagesOf = ({ context }: PDFDocument): [PDFRef, PDFRawStream][] =>
  context
    .enumerateIndirectObjects()
    .flatMap(([ref, object]) =>
      object instanceof PDFRawStream && `${object.dict.get(PDFName.of('Subtype'))}` === '/Image' ? [[ref, object]] : [],
    );
const sizeOf = ({ dict }: PDFRawStream): string => `${dict.get(PDFName.of('Width'))}×${dict.get(PDFName.of('Height'))}`;
const ofSize = (document: PDFDocument, size: string) =>
  imagesOf(document).filter(([, image]) => sizeOf(image) === size);

describe('in print a picture is found that', () => {
  test('nothing was done to', async () => {
    expect(await tryPrint(() => undefined)).toBe('passed');
  });
  test.each(['120×80', '160×160'])('was exchanged with another of %s', async (size) => {
    const said = await tryPrint((document) => {
      const [one, other] = ofSize(document, size) as [[PDFRef, PDFRawStream], [PDFRef, PDFRawStream]];
      document.context.assign(one[0], other[1]);
      document.context.assign(other[0], one[1]);
    });
    expect(said).toMatch(/\.pdf [\s\S]*的链接指向“另一幅图”/);
  });
  test('shows another', async () => {
    const said = await tryPrint((document) => {
      const [one, other] = ofSize(document, '120×80') as [[PDFRef, PDFRawStream], [PDFRef, PDFRawStream]];
      document.context.assign(one[0], other[1]);
    });
    expect(said).toContain('另一幅图');
  });
  test('is not drawn', async () => {
    const said = await tryPrint((document) => {
      const objects = document.getPage(1).node.Resources()?.lookup(PDFName.of('XObject'), PDFDict);
      objects?.delete(PDFName.of('x0'));
    });
    expect(said).toContain('.pdf ');
  });
});

test('nothing that is hidden in a seed or in its pictures is published, in whatever file', async () => {
  const site = inject('oddSite');
  for (const path of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    if (!/\.[a-z]+$/.test(path)) continue;
    const bytes = readFileSync(join(site, path));
    const held = path.endsWith('.epub') ? Object.values(unzipSync(bytes)) : [bytes];
    const texts = path.endsWith('.pdf') ? (await readPdf(bytes)).lines.map(({ text }) => text) : [];
    for (const one of held)
      for (const secret of [SECRET, UNSEEN]) expect(Buffer.from(one).includes(secret), path).toBe(false);
    expect(texts.join(''), path).not.toContain(UNSEEN);
  }
});

describe('the file as it was handed over is not published', () => {
  const page = (path: string): string => readFileSync(join(inject('oddSite'), SEALED, path), 'utf8');
  test('and the pages say so, and by which sum it is known', () => {
    for (const path of ['index.html', 'source/index.html']) {
      expect(page(path)).toContain('未随站发布，由发布机关保存');
      expect(page(path)).toContain(`<code class="hash">${createHash('sha256').update(SEALED_DOCX).digest('hex')}`);
    }
    expect(JSON.parse(page('index.json'))).toMatchObject({ source: { withheld: true } });
  });
  test.each(['index.html', 'source/index.html', '1/index.html', 'index.json'])('nor linked in %s', (path) => {
    expect(page(path)).not.toMatch(new RegExp(`(?:href="[^"]*|/)${SEALED}\\.docx`));
  });
  test.each([`${SEALED}.docx`, 'a.bin', 'picture-0.png'])('as %s, or the proof finds it', (name) => {
    const at = join(copy, SEALED, name);
    writeFileSync(at, SEALED_DOCX);
    try {
      expect(prove()).toContain(`网站带有原件 ${name}`);
    } finally {
      rmSync(at);
    }
  });
});
