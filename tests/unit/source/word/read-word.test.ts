import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../../scripts/source/read-source.ts';
import { readDocx } from '../../../../scripts/source/word/read-word.ts';
import { run, zip } from './docx-file.ts';

const p = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
const listed = (text: string, level: number, numId = 1): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
const lvl = (level: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstractNum = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, abstract: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
const read = (...parts: [string, string?, string?]): string[] => readDocx(zip(...parts), 'a.docx').text.split('\n');

const PLAN = abstractNum(
  0,
  lvl(0, 'chineseCountingThousand', '%1、', '<w:suff w:val="nothing"/>'),
  lvl(1, 'chineseCountingThousand', '(%2)', '<w:suff w:val="nothing"/>'),
  lvl(2, 'decimal', '%3.', '<w:suff w:val="space"/><w:lvlRestart w:val="0"/>'),
);

describe('the text', () => {
  test('is a line a paragraph, whatever the runs', () => {
    expect(read(`<w:p>${run('市教育局')}${run('2024年')}</w:p><w:p/>${p('a &lt; b &amp;')}`)).toEqual([
      '市教育局2024年',
      '',
      'a < b &',
    ]);
  });

  test('has tabs, breaks and hyphens', () => {
    const body =
      '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>要点</w:t><w:tab/><w:t>2</w:t><w:br/><w:t>a</w:t><w:noBreakHyphen/></w:r></w:p>';
    expect(read(body)).toEqual(['要点\t2', 'a-']);
  });

  test('is what the reader sees of changes, fields and alternatives', () => {
    const body =
      '<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText><w:tab/></w:r></w:del>' +
      '<w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom><w:r><w:instrText>PAGE</w:instrText></w:r>' +
      '<mc:AlternateContent><mc:Choice><w:r><w:t>一</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>一</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>';
    expect(read(body)).toEqual(['新一']);
  });

  test('includes tables and text boxes', () => {
    const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`;
    const box = `<w:p>${run('外')}<w:r><w:pict><w:txbxContent>${p('框内')}</w:txbxContent></w:pict></w:r>${run('外')}</w:p>`;
    expect(read(`<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr></w:tbl>${box}`)).toEqual(['甲\t乙', '外外', '框内']);
  });
});

describe('the numbers of automatic lists', () => {
  test('are those that Word shows, level by level', () => {
    const body = [
      listed('甲', 0),
      listed('乙', 1),
      listed('丙', 2),
      listed('丁', 2),
      listed('戊', 1),
      listed('己', 0),
      listed('庚', 1),
      listed('辛', 2),
    ].join('');
    expect(read(body, PLAN + num(1, 0))).toEqual([
      '一、甲',
      '(一)乙',
      '1. 丙',
      '2. 丁',
      '(二)戊',
      '二、己',
      '(一)庚',
      '3. 辛',
    ]);
  });

  test('restart below a level that moves on, and name the levels above', () => {
    const numbering = abstractNum(0, lvl(0, 'decimal', '%1'), lvl(1, 'decimal', '%1.%2', '<w:isLgl/>')) + num(1, 0);
    expect(read([0, 1, 1, 0, 1].map((level) => listed('甲', level)).join(''), numbering)).toEqual([
      '1\t甲',
      '1.1\t甲',
      '1.2\t甲',
      '2\t甲',
      '2.1\t甲',
    ]);
  });

  test('go on in another list of the same kind, unless it starts anew', () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const body = listed('甲', 0, 1) + listed('乙', 0, 2) + listed('丙', 0, 3) + listed('丁', 0, 3);
    expect(read(body, PLAN + num(1, 0) + num(2, 0) + num(3, 0, override))).toEqual([
      '一、甲',
      '二、乙',
      '五、丙',
      '六、丁',
    ]);
  });

  test('restart behind the level that lvlRestart names, and behind no lower one', () => {
    const numbering =
      abstractNum(
        0,
        lvl(0, 'decimal', '%1'),
        lvl(1, 'decimal', '%1.%2'),
        lvl(2, 'decimal', '%3)', '<w:lvlRestart w:val="1"/>'),
      ) + num(1, 0);
    const lines = read([0, 1, 2, 1, 2, 0, 2].map((level) => listed('', level)).join(''), numbering);
    expect(lines.map((line) => line.trim())).toEqual(['1', '1.1', '1)', '1.2', '2)', '2', '1)']);
  });

  test('begin with the start that a list overrides, also where a lower level shows it first', () => {
    const numbering =
      abstractNum(0, lvl(0, 'decimal', '%1'), lvl(1, 'decimal', '%1.%2')) +
      num(1, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>');
    expect(read(listed('甲', 1) + listed('乙', 0), numbering)).toEqual(['3.1\t甲', '3\t乙']);
  });

  test('come from a list whose levels replace those of its kind', () => {
    const level = lvl(0, 'decimalFullWidth', '%1．', '<w:suff w:val="nothing"/>');
    const numbering = `${PLAN}${num(1, 0, `<w:lvlOverride w:ilvl="0">${level}</w:lvlOverride>`)}`;
    expect(read(listed('甲', 0) + listed('乙', 1), numbering)).toEqual(['１．甲', '(一)乙']);
  });

  test('have the level of the style that a style is based on', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Mine"><w:basedOn w:val="H2"/></w:style>';
    const numbering =
      abstractNum(
        0,
        lvl(0, 'decimal', '%1'),
        lvl(1, 'decimal', '%2.', '<w:pStyle w:val="H2"/><w:suff w:val="nothing"/>'),
      ) + num(1, 0);
    expect(read(p('甲', '<w:pStyle w:val="Mine"/>'), numbering, styles)).toEqual(['1.甲']);
  });

  test('are not spent on paragraphs that are deleted or hidden', () => {
    const gone = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const deleted = `<w:p><w:pPr>${gone}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>`;
    const hidden = `<w:p><w:pPr>${gone}<w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r></w:p>`;
    expect(read(listed('甲', 0) + deleted + hidden + listed('乙', 0), PLAN + num(1, 0))).toEqual(['一、甲', '二、乙']);
  });

  test('come from styles and the styles that these are based on', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H"/></w:style>';
    const level = lvl(1, 'decimal', '%2.', '<w:pStyle w:val="H2"/><w:suff w:val="nothing"/>');
    const body =
      p('甲', '<w:pStyle w:val="H"/>') +
      p('乙', '<w:pStyle w:val="H2"/>') +
      p('丙', '<w:pStyle w:val="H2"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(
      read(
        body,
        abstractNum(0, lvl(0, 'chineseCounting', '%1、', '<w:suff w:val="nothing"/>'), level) + num(1, 0),
        styles,
      ),
    ).toEqual(['一、甲', '1.乙', '丙']);
  });

  test('are none for bullets and for lists that the file lacks', () => {
    expect(read(listed('甲', 0) + listed('乙', 0, 9), abstractNum(0, lvl(0, 'bullet', '\uf0b7')) + num(1, 0))).toEqual([
      '甲',
      '乙',
    ]);
  });
});

describe('a .docx seed', () => {
  test('is read by paragraphs', () => {
    expect(readSource(zip(p('要点') + listed('甲', 0), PLAN + num(1, 0)), 'a.docx')).toMatchObject({
      encoding: 'docx',
      lines: [
        { number: 1, text: '要点' },
        { number: 2, text: '一、甲' },
      ],
    });
  });

  test.each([
    ['no archive', strToU8('要点\n')],

    ['a cut archive', zip(p('要点')).subarray(0, 200)],
  ])('is refused where it is %s', (_, bytes) => {
    expect(() => readSource(bytes, 'a.docx')).toThrow('这不是 .docx 文件');
  });

  test('is refused where a part is damaged or ends too early', () => {
    const bytes = zip(p('坚持党的全面领导'));
    const at = Buffer.from(bytes).indexOf(Buffer.from('<w:body>'));
    const damaged = Uint8Array.from(bytes);
    damaged[at + 3] = 0x42;
    expect(at).toBeGreaterThan(0);
    expect(() => readSource(damaged, 'a.docx')).toThrow('这个 .docx 文件已损坏');
    expect(() => readSource(zip('<w:p><w:r><w:t>甲</w:t></w:r>'), 'a.docx')).toThrow('这个 .docx 文件已损坏');
  });

  test('is refused where it holds no document, or no text', () => {
    expect(() => readSource(zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'a.docx')).toThrow('没有 Word 正文');
    expect(() => readSource(zip('<w:p/>'), 'a.docx')).toThrow('只有空白');
  });
});
