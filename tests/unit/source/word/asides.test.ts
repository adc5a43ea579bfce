import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { convertSeed } from '../../../../scripts/runs/runs.ts';
import { readSource } from '../../../../scripts/source/read-source.ts';
import { readDocx } from '../../../../scripts/source/word/read-word.ts';
import { run, zip } from './docx-file.ts';

const read = (body: string): { lines: string[]; asides: string[] } => {
  const { text, asides } = readDocx(zip(body), 'a.docx');
  const said = asides.map(({ kind, line, count, text }) => `${line} ${kind} ${count}${text === '' ? '' : ` ${text}`}`);
  return { lines: text.split('\n'), asides: said };
};
const p = (...content: string[]): string => `<w:p>${content.join('')}</w:p>`;
const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

describe('nothing of a document goes unsaid', () => {
  test('the whole of a file that another program made', async () => {
    const bytes = readFileSync(new URL('plan-by-docx-js.docx', import.meta.url));
    const source = readSource(bytes, 'a.docx');
    expect(source.lines.map(({ text }) => text)).toEqual([
      '甲市2024年教育工作要点',
      '2024年，全市教育系统坚持党的领导。',
      '一、坚持党建引领',
      '（一）党建领航',
      '1.实施“三名”工程。抓好“三名”[注1]建设。',
      '[注1]“三名”指名校、名师、名校长。',
      '2.加强机关党建。年内完成。',
      '①子项甲',
      '②子项乙',
      '二、扩大优质资源',
      '（一）学位建设',
      '1.新增学位。新增六千个学位。重点在城区。[注2]',
      '[注2]第二条注的首段。',
      '第二条注的次段。',
      '见图：',
      '【图：学位分布图】',
      '详见附表软连-字\t制表',
      '换行后☼',
      '符号一',
      '符号二',
      '1/2',
      '序号\t任务\t单位',
      '1\t建校\t发改局',
      '2\t招生\t教育局',
      '多段甲',
      '多段乙',
      '右',
      '',
      '文本框内的字',
      '隐藏前',
      '明',
      '甲市教育局',
      '2024年3月1日',
    ]);
    const { compilation } = await convertSeed({ name: 'a', file: 'a.docx', bytes, source });
    const said = compilation.findings.filter(({ rule }) => rule === 'left-out' || rule === 'shown-otherwise');
    expect(said.map(({ place, message }) => `${place.line} ${message}`)).toEqual([
      '1 页眉“甲市教育局文件”没有收入。',
      '1 页脚“—  —”没有收入。',
      '6 这一行起是脚注[注1]的注文，原在页脚。',
      '12 这里有修订中删去的文字 3 字，没有收入。',
      '12 这里有批注 1 条，没有收入。',
      '13 这一行起是脚注[注2]的注文，原在页脚。',
      '17 链接的地址“https://example.com/a”没有收入，只收入文字。',
      '19 自此行起，有 2 段带项目符号；符号没有收入。',
      '21 这里有公式，写成一行，如 (a+b)/c、x^2、√(x+1)，不排成公式的样子。',
      '28 这一段带有文本框，框里的文字放在它之后。',
      '31 这里有隐藏文字 1 字，没有收入。',
      '33 文件里有 1 条注文，正文里没有注号，Word 里看不见，没有收入。',
    ]);
    // What was deleted or hidden, and what comments say, is not for every reader.
    expect(JSON.stringify(compilation)).not.toMatch(/五千个|核实|勿外传|张三|密/);
  });

  test('fields without a text of their own', () => {
    const encircled = field('begin') + code('eq \\o\\ac(○,') + run('7') + code(')') + field('end');
    const unknown = field('begin') + code(' LISTNUM ') + field('end');
    const index = field('begin') + code(' XE "甲" ') + field('end');
    const nested = field('begin') + code('IF ') + field('begin') + code('PAGE') + field('separate') + run('9');
    const rest = field('end') + code(' = 1') + field('separate') + run('是') + field('end');
    expect(read(p(run('甲'), encircled, unknown, index, nested, rest, run('乙')))).toEqual({
      lines: ['甲⑦是乙'],
      asides: ['1 field 1 LISTNUM'],
    });
  });

  test('a field that never ends', () => {
    const whole = field('begin') + code('PAGE') + field('separate') + run('9') + field('end');
    expect(read(p(field('begin'), code('PAGE')) + p(run('甲'), whole) + p(run('乙')))).toEqual({
      lines: ['', '甲9', '乙'],
      asides: ['1 field 1'],
    });
  });

  test('pictures, charts, diagrams and objects, but the picture of an object only once', () => {
    const drawing = (thing: string): string =>
      `<w:r><w:drawing><wp:docPr descr="说明"/><a:graphic>${thing}</a:graphic></w:drawing></w:r>`;
    const object = '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r>';
    const line = '<w:r><w:pict><v:line/></w:pict></w:r>';
    const body = p(drawing('<pic:pic/>'), drawing('<c:chart/>'), drawing('<dgm:relIds/>'), object, line);
    expect(read(p(run('甲')) + body)).toEqual({
      lines: ['甲', ''],
      asides: ['2 picture 1 说明', '2 chart 1 说明', '2 diagram 1 说明', '2 object 1'],
    });
  });

  test('phonetic marks, WordArt and imported files', () => {
    const ruby = `<w:ruby><w:rt>${run('pīn')}</w:rt><w:rubyBase>${run('拼')}</w:rubyBase></w:ruby>`;
    const art = '<w:r><w:pict><v:shape><v:textpath string="艺术字"/></v:shape></w:pict></w:r>';
    expect(read(`${p(ruby)}${p(art)}<w:altChunk/>`)).toEqual({
      lines: ['拼', '艺术字'],
      asides: ['1 ruby 1 pīn', '2 imported-part 1'],
    });
  });

  test('symbols: those of Wingdings that are known, others as private characters', () => {
    const symbol = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    expect(read(p(symbol('Wingdings', 'F0A8'), symbol('Wingdings 3', 'F0A8'), symbol('Symbol', 'x'))).lines).toEqual([
      '□\uf0a8\ufffd',
    ]);
  });

  test('a note or a part that is not there makes the document a damaged one', () => {
    const rels = '<Relationships><Relationship Id="a" Type="/numbering" Target="numbering.xml"/></Relationships>';
    const more = { 'word/_rels/document.xml.rels': rels };
    expect(() => readDocx(zip(p(run('甲')), '', '', more), 'a.docx')).toThrow('这个 .docx 文件已损坏');
    expect(() => readDocx(zip(p('<w:r><w:footnoteReference w:id="3"/></w:r>')), 'a.docx')).toThrow('已损坏');
  });

  test('paragraphs whose end is deleted go on in the next one', () => {
    const openEnded = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('甲')}</w:p>`;
    expect(read(openEnded + p(run('乙')) + p(run('丙')))).toMatchObject({ lines: ['甲乙', '丙'] });
  });

  test('rows that are deleted, and moved text only where it went', () => {
    const cell = (content: string): string => `<w:tc>${p(content)}</w:tc>`;
    const deleted = '<w:del><w:r><w:delText>旧行</w:delText></w:r></w:del>';
    const table = `<w:tbl><w:tr><w:trPr><w:del/></w:trPr>${cell(deleted)}${cell('')}</w:tr><w:tr>${cell(run('甲'))}${cell(run('乙'))}</w:tr></w:tbl>`;
    const moved = `<w:moveFrom><w:r><w:delText>移</w:delText></w:r></w:moveFrom><w:moveTo>${run('移')}</w:moveTo>`;
    expect(read(p(run('前')) + table + p(moved))).toEqual({ lines: ['前', '甲\t乙', '移'], asides: ['1 deletion 2'] });
  });

  test('notes that nothing refers to, and pictures that were deleted', () => {
    const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="3">${p(run('密'))}</w:footnote></w:footnotes>`;
    const deleted =
      '<w:del><w:r><w:footnoteReference w:id="3"/><w:drawing><a:graphic><pic:pic/></a:graphic></w:drawing></w:r></w:del>';
    const { text, asides } = readDocx(zip(p(run('甲'), deleted), '', '', { 'word/footnotes.xml': notes }), 'a.docx');
    expect(text).toBe('甲');
    expect(asides.map(({ kind, count }) => `${kind} ${count}`)).toEqual(['picture 1', 'note-unused 1']);
  });

  test('a typed mark of a note stays as it is', () => {
    const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="3">${p(run('*注文'))}</w:footnote></w:footnotes>`;
    const body = p(
      run('甲'),
      '<w:r><w:footnoteReference w:id="3" w:customMarkFollows="1"/><w:t>*</w:t></w:r>',
      run('乙'),
    );
    expect(readDocx(zip(body, '', '', { 'word/footnotes.xml': notes }), 'a.docx').text).toBe('甲*乙\n*注文');
  });

  test('a link in a note leads where the notes’ own relationships say', () => {
    const ns =
      'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
    const link = p(`<w:hyperlink r:id="a">${run('网')}</w:hyperlink>`);
    const rel = (target: string): string =>
      `<Relationships><Relationship Id="a" Type="/hyperlink" Target="${target}" TargetMode="External"/></Relationships>`;
    const more = {
      'word/_rels/document.xml.rels': rel('https://example.com/body'),
      'word/_rels/footnotes.xml.rels': rel('https://example.com/note'),
      'word/footnotes.xml': `<w:footnotes ${ns}><w:footnote w:id="1">${link}</w:footnote></w:footnotes>`,
    };
    const body = p('<w:r><w:footnoteReference w:id="1"/></w:r>') + link;
    const links = readDocx(zip(body, '', '', more), 'a.docx').asides.filter(({ kind }) => kind === 'link');
    expect(links.map(({ text }) => text)).toEqual(['https://example.com/note', 'https://example.com/body']);
  });

  test('a document of pictures alone is refused as such', () => {
    const picture = p('<w:r><w:drawing><pic:pic/></w:drawing></w:r>');
    expect(() => readSource(zip(picture), 'a.docx')).toThrow('文件里没有文字，只有图片');
  });

  test('headers, in whichever section, where the section begins', () => {
    const section = (id: string): string =>
      `<w:sectPr><w:headerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/></w:sectPr>`;
    const header = (text: string): string =>
      `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p(run(text))}</w:hdr>`;
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header';
    const relate = (id: string, part: string): string => `<Relationship Id="${id}" Type="${type}" Target="${part}"/>`;
    const body = p(run('甲')) + p(`<w:pPr>${section('a')}</w:pPr>`, run('乙')) + p(run('丙')) + section('b');
    const more = {
      'word/_rels/document.xml.rels': `<Relationships>${relate('a', 'h1.xml')}${relate('b', '/word/h2.xml')}</Relationships>`,
      'word/h1.xml': header('内部'),
      'word/h2.xml': header('附件'),
    };
    expect(readDocx(zip(body, '', '', more), 'a.docx').asides).toEqual([
      { kind: 'header', line: 1, text: '内部', count: 1 },
      { kind: 'header', line: 3, text: '附件', count: 1 },
    ]);
  });
});

test('reads a document under other names: its part’s, its namespaces’ prefixes', () => {
  const main = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const type = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument';
  const more = {
    '_rels/.rels': `<Relationships><Relationship Id="x" Type="${type}" Target="/doc/main2.xml"/></Relationships>`,
    'doc/main2.xml': `<n:document xmlns:n="${main}"><n:body><n:p><n:r><n:t>甲</n:t><n:tab/></n:r></n:p></n:body></n:document>`,
  };
  expect(readDocx(zip('', '', '', more), 'a.docx').text).toBe('甲\t');
});
