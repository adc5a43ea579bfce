/** The proof of pictures, tried on a built site: one that is missing, exchanged, moved or said otherwise is found. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkCompilation } from '../../scripts/fidelity/check-outputs.ts';
import { checkPdfs } from '../../scripts/fidelity/check-pdf.ts';
import { openMade } from '../../scripts/fidelity/made-site.ts';
import { joinCompilation } from '../../scripts/model/join-compilation.ts';
import { findTitles } from '../../scripts/model/link-references.ts';
import { type Converted, convertSeed } from '../../scripts/pipeline.ts';
import { readSource } from '../../scripts/source/read-source.ts';
import type { CompilationTree, TreeNode } from '../../src/model/plan/tree.ts';
import { SECRET } from '../unit/source/pictures/picture-files.ts';
import { CHARTS, SEALED, SEALED_DOCX } from './picture-seeds.ts';

let copy: string;
let converted: Converted;
beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'pictures-'));
  cpSync(join(inject('oddSite'), SEALED), join(copy, SEALED), { recursive: true });
  const file = `${SEALED}.docx`;
  converted = await convertSeed({ name: SEALED, file, bytes: SEALED_DOCX, source: readSource(SEALED_DOCX, file) });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function prove(one: Converted = converted): string {
  try {
    const made = openMade(one, { dist: copy, origin: '', titles: findTitles(one.compilation.plans) });
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
const PRINT = 'print/index.html';
const RE_IMG = /<img [^>]*>/;
const RE_FIGURE = /<figure[^>]*>.*?<\/figure>/s;

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
  const open = (one: Converted) => openMade(one, { dist: copy, origin: '', titles: new Map() });
  await checkPdfs(open(converted));
  await expect(checkPdfs(open(other))).rejects.toThrow(/\.pdf [\s\S]*别的图/);
});

test('nothing of where a picture was taken is published, in whatever file', () => {
  const folder = join(inject('oddSite'), CHARTS);
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:jpg|png|epub|pdf|json)$/.test(path)) continue;
    const bytes = readFileSync(join(folder, path));
    expect(bytes.includes(SECRET)).toBe(false);
  }
  const book = unzipSync(readFileSync(join(folder, `${CHARTS}.epub`)));
  for (const bytes of Object.values(book)) expect(Buffer.from(bytes).includes(SECRET)).toBe(false);
});
