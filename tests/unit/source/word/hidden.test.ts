/** Each way in which Word can hide text: `密` is hidden in all of them, `明` is seen. */
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../../scripts/source/word/read-word.ts';
import { convertDocx } from '../pictures/read-pictures.ts';
import { wrap, zip } from './docx-file.ts';

const r = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const style = (type: string, id: string, content: string, more = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}" ${more}>${content}</w:style>`;
const VANISH = '<w:rPr><w:vanish/></w:rPr>';
const SEEN = '<w:rPr><w:vanish w:val="0"/></w:rPr>';
const STYLES = [
  style('paragraph', 'P', VANISH),
  style('paragraph', 'PChild', '<w:basedOn w:val="P"/>'),
  style('paragraph', 'PSeen', `<w:basedOn w:val="P"/>${SEEN}`),
  style('character', 'C', VANISH),
  style('character', 'CChild', '<w:basedOn w:val="C"/>'),
  style('character', 'CSeen', `<w:basedOn w:val="C"/>${SEEN}`),
  style('character', 'Loop', '<w:basedOn w:val="Loop"/>'),
  style('character', 'Was', '<w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>'),
  style('table', 'T', VANISH),
  style('table', 'Head', `<w:tblStylePr w:type="firstRow">${VANISH}</w:tblStylePr>`),
  style('table', 'Side', `<w:tblStylePr w:type="firstCol">${VANISH}</w:tblStylePr>`),
  style('table', 'Band', `<w:tblStylePr w:type="band2Horz">${VANISH}</w:tblStylePr>`),
  style('table', 'Last', `<w:tblStylePr w:type="lastRow">${VANISH}</w:tblStylePr>`),
  style('table', 'End', `<w:tblStylePr w:type="lastCol">${VANISH}</w:tblStylePr>`),
  style('table', 'Se', `<w:tblStylePr w:type="seCell">${VANISH}</w:tblStylePr>`),
  style('table', 'Corner', `${VANISH}<w:tblStylePr w:type="firstRow">${SEEN}</w:tblStylePr>`),
].join('');

interface Read {
  readonly lines: readonly string[];
  readonly asides: readonly string[];
}
function read(body: string, styles = STYLES, numbering = '', more: Record<string, string> = {}): Read {
  const { text, asides } = readDocx(zip(body, numbering, styles, more), 'a.docx');
  return { lines: text.split('\n'), asides: asides.map(({ kind, line, count }) => `${line} ${kind} ${count}`) };
}
const first = p(r('首'));

describe('runs', () => {
  test.each([
    ['by themselves', r('密', '<w:vanish/>')],
    ['by themselves, in the word of a boolean', r('密', '<w:vanish w:val="true"/>')],
    ['by what is meant for ends of paragraphs', r('密', '<w:specVanish/>')],
    ['by a character style', r('密', '<w:rStyle w:val="C"/>')],
    ['by one that a character style is based on', r('密', '<w:rStyle w:val="CChild"/>')],
    ['in a field’s text', `<w:fldSimple w:instr="X">${r('密', '<w:vanish/>')}</w:fldSimple>`],
    ['in a link', `<w:hyperlink>${r('密', '<w:rStyle w:val="C"/>')}</w:hyperlink>`],
    ['in a formula', '<m:oMath><m:r><w:rPr><w:vanish/></w:rPr><m:t>密</m:t></m:r></m:oMath>'],
    [
      'as a phantom of a formula',
      '<m:oMath><m:phant><m:phantPr><m:show m:val="0"/></m:phantPr><m:e><m:r><m:t>密</m:t></m:r></m:e></m:phant></m:oMath>',
    ],
    ['in an inserted text', `<w:ins>${r('密', '<w:vanish/>')}</w:ins>`],
    ['in a content control', `<w:sdt><w:sdtContent>${r('密', '<w:vanish/>')}</w:sdtContent></w:sdt>`],
    ['in an element that Word does not know', `<x:y xmlns:x="urn:other">${r('密')}</x:y>`],
  ])('are hidden %s', (_, hidden) => {
    const { lines, asides } = read(first + p(r('明') + hidden + r('白')));
    expect(lines).toEqual(['首', '明白']);
    expect(asides.filter((aside) => !aside.includes('formula'))).toEqual(['2 hidden-text 1']);
  });

  test.each([
    ['by themselves, with the value of none', r('明', '<w:rStyle w:val="C"/><w:vanish w:val="0"/>'), ''],
    ['by a style that takes it back', r('明', '<w:rStyle w:val="CSeen"/>'), ''],
    ['in a paragraph whose style takes it back', r('明'), '<w:pStyle w:val="PSeen"/>'],
    ['where two styles cancel each other out', r('明', '<w:rStyle w:val="C"/>'), '<w:pStyle w:val="P"/>'],
    ['where only the web hides them', r('明', '<w:webHidden/>'), ''],
    ['where they were hidden before', r('明', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>'), ''],
    ['where their style hid before', r('明', '<w:rStyle w:val="Was"/>'), ''],
    ['by a style that is based on itself', r('明', '<w:rStyle w:val="Loop"/>'), ''],
  ])('are seen %s', (_, seen, properties) => {
    expect(read(first + p(seen, properties))).toEqual({ lines: ['首', '明'], asides: [] });
  });

  test('keep what hangs on them hidden: notes, pictures’ descriptions, shapes', () => {
    const hidden = (content: string): string => `<w:r><w:rPr><w:vanish/></w:rPr>${content}</w:r>`;
    const note = hidden('<w:footnoteReference w:id="1"/>');
    const picture = hidden('<w:drawing><wp:inline><wp:docPr descr="密"/><pic:pic/></wp:inline></w:drawing>');
    const box = hidden(`<w:pict><w:txbxContent>${p(r('密'))}</w:txbxContent></w:pict>`);
    const footnotes = wrap('footnotes', `<w:footnote w:id="1">${p(r('密'))}</w:footnote>`);
    const body = first + p(r('明') + note + picture + box + r('白')) + p(r('末'));
    const bytes = zip(body, '', STYLES, { 'word/footnotes.xml': footnotes });
    const { text, asides } = readDocx(bytes, 'a.docx');
    expect(text).toBe('首\n明白\n末');
    expect(JSON.stringify(asides)).not.toContain('密');
    expect(asides.map(({ kind }) => kind)).toEqual(['hidden-text', 'picture', 'hidden-text', 'note-unused']);
  });
});

describe('paragraphs', () => {
  test.each([
    ['by their style', '<w:pStyle w:val="P"/>'],
    ['by one that their style is based on', '<w:pStyle w:val="PChild"/>'],
    ['by the character style of their end', '<w:rPr><w:rStyle w:val="C"/></w:rPr>'],
  ])('are hidden %s, and are no lines', (_, properties) => {
    const content = properties.includes('rStyle') ? r('密', '<w:vanish/>') : r('密');
    expect(read(first + p(content, properties) + p(r('明')))).toEqual({
      lines: ['首', '明'],
      asides: ['1 hidden-text 1'],
    });
  });

  test('are hidden by the standard style, and by the document’s defaults', () => {
    const standard = style('paragraph', 'Normal', VANISH, 'w:default="1"');
    const defaults = `<w:docDefaults><w:rPrDefault>${VANISH}</w:rPrDefault></w:docDefaults>`;
    const seen = p(r('明', '<w:vanish w:val="0"/>'));
    for (const styles of [standard, defaults]) {
      const { lines, asides } = read(seen + p(r('密')) + seen, styles);
      expect(lines.join('')).toBe('明明');
      expect(asides.filter((aside) => !aside.includes('end'))).toEqual(['1 hidden-text 1']);
    }
  });

  test('whose end is hidden are shown in one with the next that is seen, unless a table stands between', () => {
    const end = '<w:rPr><w:vanish/></w:rPr>';
    const [one, two] = [p(r('前半'), end), p(r('后半'))];
    const table = `<w:tbl><w:tr><w:tc>${p(r('格'))}</w:tc></w:tr></w:tbl>`;
    expect(read(first + one + two)).toEqual({ lines: ['首', '前半后半'], asides: ['2 end-hidden 1'] });
    expect(read(first + one + one + two).lines).toEqual(['首', '前半前半后半']);
    expect(read(first + one + p(r('密', '<w:vanish/>'), end) + two).lines).toEqual(['首', '前半后半']);
    expect(read(first + one + table + two).lines).toEqual(['首', '前半', '格', '后半']);
    expect(read(first + one).lines).toEqual(['首', '前半']);
    expect(read(first + p(r('删尾'), '<w:rPr><w:del/></w:rPr>') + p('', end) + two).lines).toEqual(['首', '删尾后半']);
  });

  test('whose end is always hidden go on with the next one, under their own number', () => {
    const list = (id: string): string => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;
    const end = '<w:rPr><w:vanish/><w:specVanish/></w:rPr>';
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const body = p(r('题。'), list('1') + end) + p(r('文。')) + p(r('二。'), list('1'));
    expect(read(body, STYLES, numbering).lines).toEqual(['1.题。文。', '2.二。']);
  });
});

describe('tables', () => {
  const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(text))}</w:tc>`;
  const row = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
  const table = (
    id: string,
    rows: string,
    look = 'w:firstRow="1" w:firstColumn="1" w:noHBand="0" w:noVBand="1"',
  ): string => `<w:tbl><w:tblPr><w:tblStyle w:val="${id}"/><w:tblLook ${look}/></w:tblPr>${rows}</w:tbl>`;
  const kinds = (digits: string): string => `<w:cnfStyle w:val="${digits}"/>`;

  test.each([
    ['all of it', table('T', row(cell('密') + cell('密'))), ['首']],
    ['its first row', table('Head', row(cell('密')) + row(cell('明'))), ['首', '明']],
    [
      'its first row, by the older form of the look',
      table('Head', row(cell('密')) + row(cell('明')), 'w:val="0020"'),
      ['首', '明'],
    ],
    ['no first row where it has none', table('Head', row(cell('明')), 'w:firstRow="0"'), ['首', '明']],
    [
      'its first column',
      table('Side', row(cell('密') + cell('明')) + row(cell('密') + cell('白'))),
      ['首', '明', '白'],
    ],
    ['every other row', table('Band', row(cell('头')) + row(cell('明')) + row(cell('密'))), ['首', '头', '明']],
    [
      'a row that is said to be the last',
      table('Last', row(cell('明')) + row(cell('密'), kinds('010000000000'))),
      ['首', '明'],
    ],
    ['its last row', table('Last', row(cell('明')) + row(cell('密')), 'w:lastRow="1"'), ['首', '明']],
    [
      'its last column',
      table('End', row(cell('明') + cell('密')) + row(cell('白') + cell('密')), 'w:val="0100"'),
      ['首', '明', '白'],
    ],
    [
      'its last corner',
      table('Se', row(cell('明') + cell('白')) + row(cell('黑') + cell('密')), 'w:lastRow="1" w:lastColumn="1"'),
      ['首', '明\t白', '黑'],
    ],
    ['all but the first row', table('Corner', row(cell('明')) + row(cell('密'))), ['首', '明']],
    ['a hidden row', table('', row(cell('密'), '<w:hidden/>') + row(cell('明'))), ['首', '明']],
    ['a deleted row', table('', row(cell('密'), '<w:del/>') + row(cell('明'))), ['首', '明']],
    ['a deleted cell', table('', row(cell('密', '<w:cellDel/>') + cell('明') + cell('白'))), ['首', '明\t白']],
  ])('hide %s', (_, body, lines) => {
    const { lines: found, asides } = read(first + body);
    expect(found).toEqual(lines);
    expect(asides.filter((aside) => /hidden-text|deletion/.test(aside)).length > 0).toBe(body.includes('密'));
  });

  test('do not hide what stands below them', () => {
    const inner = table('', row(cell('明')));
    expect(read(first + table('T', row(cell('密'))) + p(r('下')) + inner).lines).toEqual(['首', '下', '明']);
  });
});

describe('numbers', () => {
  const level = (properties: string): string =>
    `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="密%1."/><w:rPr>${properties}</w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const body = first + p(r('明'), '<w:numPr><w:numId w:val="1"/></w:numPr>');

  test.each(['<w:vanish/>', '<w:rStyle w:val="C"/>'])('are hidden by their level: %s', (properties) => {
    expect(read(body, STYLES, level(properties))).toEqual({ lines: ['首', '明'], asides: ['2 hidden-text 3'] });
  });
});

describe('shapes and alternatives', () => {
  const box = (text: string): string => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;
  const alternatives = (...content: string[]): string =>
    `<w:r><mc:AlternateContent>${content.join('')}</mc:AlternateContent></w:r>`;
  const choice = (requires: string, content: string): string =>
    `<mc:Choice Requires="${requires}">${content}</mc:Choice>`;
  const fallback = (content: string): string => `<mc:Fallback>${content}</mc:Fallback>`;
  const lines = (content: string): readonly string[] => read(first + p(r('前') + content)).lines.slice(1);

  test('a shape that is hidden', () => {
    const anchor = `<w:r><w:drawing><wp:anchor><wp:docPr hidden="1"/>${box('密')}</wp:anchor></w:drawing></w:r>`;
    const vml = `<w:r><w:pict><v:shape style="left:0;visibility:hidden"><v:textbox>${box('密')}</v:textbox></v:shape></w:pict></w:r>`;
    expect(lines(anchor + r('后'))).toEqual(['前后']);
    expect(lines(vml + r('后'))).toEqual(['前后']);
  });

  test.each([
    ['its anchor says so', `<w:drawing><wp:anchor hidden="1">${box('密')}</wp:anchor></w:drawing>`],
    ...['display:none', 'VISIBILITY : Hidden', 'mso-hide:all'].map((style) => [
      style,
      `<w:pict><v:shape style="left:0;${style}"><v:textbox>${box('密')}</v:textbox></v:shape></w:pict>`,
    ]),
    ['words along a line', '<w:pict><v:shape style="VISIBILITY:Hidden"><v:textpath string="密"/></v:shape></w:pict>'],
  ])('a shape that is hidden in other words: %s', (_, shape) => {
    expect(read(first + p(`${r('前')}<w:r>${shape}</w:r>${r('后')}`))).toEqual({
      lines: ['首', '前后'],
      asides: expect.arrayContaining([expect.stringContaining('2 hidden-shape')]),
    });
  });

  test('a picture whose anchor is hidden', () => {
    const picture =
      '<w:r><w:drawing><wp:anchor hidden="1"><wp:docPr descr="密"/><pic:pic/></wp:anchor></w:drawing></w:r>';
    expect(read(first + p(r('前') + picture))).toEqual({ lines: ['首', '前'], asides: ['2 hidden-shape 1'] });
  });

  test('what two who wrote at once took out', () => {
    expect(lines(`<w14:conflictDel>${r('密')}</w14:conflictDel>${r('后')}`)).toEqual(['前后']);
  });

  test.each(['SET 甲 "密"', 'ASK 甲 "问"', 'XE "密"'])('a text kept of a field that shows none: %s', (code) => {
    const part = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = `${part('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${part('separate')}${r('密')}${part('end')}`;
    expect(read(first + p(r('前') + field + r('后')))).toEqual({
      lines: ['首', '前后'],
      asides: expect.arrayContaining([expect.stringContaining('2 field-words')]),
    });
  });

  test('a shape or a picture that is hidden is told of', () => {
    const anchor = (inner: string): string =>
      `<w:r><w:drawing><wp:anchor><wp:docPr hidden="1" descr="密"/>${inner}</wp:anchor></w:drawing></w:r>`;
    const group = '<w:r><w:pict><v:group style="visibility:hidden"><v:shape/></v:group></w:pict></w:r>';
    expect(read(first + p(r('前') + anchor('<pic:pic/>')))).toEqual({
      lines: ['首', '前'],
      asides: ['2 hidden-shape 1'],
    });
    expect(read(first + p(r('前') + anchor('<c:chart/>') + group)).asides).toEqual(['2 hidden-shape 2']);
  });

  test('words of an alternative that is not taken are told of where they are not those of the other', () => {
    const asides = (...content: string[]): readonly string[] =>
      read(first + p(r('前') + alternatives(...content))).asides.filter((aside) => !aside.includes('text-box'));
    expect(asides(choice('wps', box('甲 乙')), fallback(box('甲乙')))).toEqual([]);
    expect(asides(choice('wps', box('甲')), fallback(box('乙丙')))).toEqual(['2 other-words 2']);
    expect(asides(choice('zz', box('丁')), fallback(box('甲')))).toEqual(['2 other-words 1']);
    expect(asides(choice('zz', box('丁')))).toEqual(['2 other-words 1']);
    expect(asides(choice('w16se', '<w:sym/>'), fallback('<w:t>😊</w:t>'))).toEqual([]);
    expect(
      asides(
        choice('wps', box(`甲${alternatives(choice('wps', '<w:t>乙</w:t>'), fallback('<w:t>乙</w:t>'))}`)),
        fallback(box('甲乙')),
      ),
    ).toEqual([]);
  });

  test('of alternatives one is taken: the first that is understood, else the last', () => {
    expect(lines(alternatives(choice('wps', box('甲')), fallback(box('乙'))))).toEqual(['前', '甲']);
    expect(lines(alternatives(choice('wps', box('甲')), choice('wpg', box('乙')), fallback(box('丙'))))).toEqual([
      '前',
      '甲',
    ]);
    expect(lines(alternatives(choice('w16se', '<w:sym/>'), fallback('<w:t>😊</w:t>')))).toEqual(['前😊']);
    const inner = alternatives(choice('wps', box('甲')), fallback(box('乙')));
    const outer = choice('wps', `<w:txbxContent>${p(inner)}</w:txbxContent>`);
    expect(lines(alternatives(outer, fallback(box('丙'))))).toEqual(['前', '', '甲']);
  });
});

describe('changes and fields', () => {
  test.each([
    ['deleted text', '<w:del><w:r><w:delText>密</w:delText></w:r></w:del>', ['2 deletion 1']],
    ['deleted text in another element', '<w:del><w:r><w:t>密</w:t></w:r></w:del>', ['2 deletion 1']],
    ['deleted text outside of a deletion', '<w:r><w:delText>密</w:delText></w:r>', ['2 deletion 1']],
    ['a deleted code', '<w:del><w:r><w:delInstrText>密</w:delInstrText></w:r></w:del>', []],
    ['where text came from that was moved nowhere', `<w:moveFrom>${r('密')}</w:moveFrom>`, ['2 deletion 1']],
    [
      'a code',
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>密</w:instrText><w:fldChar w:fldCharType="end"/></w:r>',
      ['2 field 1'],
    ],
    ['a comment', '<w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>', ['2 comment 1']],
  ])('%s', (_, hidden, said) => {
    const comments = wrap('comments', `<w:comment w:id="0">${p(r('密'))}</w:comment>`);
    const found = read(first + p(r('明') + hidden), STYLES, '', { 'word/comments.xml': comments });
    expect(found).toEqual({ lines: ['首', '明'], asides: said });
  });
});

test('what was moved is told of only where it came to nowhere', () => {
  const from = (text: string): string => `<w:moveFrom>${r(text)}</w:moveFrom>`;
  const to = (...texts: string[]): string => texts.map((text) => `<w:moveTo>${r(text)}</w:moveTo>`).join('');
  expect(read(first + p(from('移文')) + p(to('移文'))).asides).toEqual([]);
  expect(read(first + p(from('移文、二')) + p(to('移文')) + p(to('、二'))).asides).toEqual([]);
  expect(read(first + p(from('移文')) + p(from('密甲')) + p(to('移文'))).asides).toEqual(['3 deletion 2']);
  const row = `<w:tbl><w:tr><w:trPr><w:moveFrom/></w:trPr><w:tc>${p(r('密行'))}</w:tc></w:tr></w:tbl>`;
  expect(read(first + row).asides).toEqual(['1 deletion 2']);
});

describe('words in the code of a field', () => {
  const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = (code: string, text?: string): string =>
    char('begin') + code + (text === undefined ? '' : char('separate') + r(text)) + char('end');
  const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
  test.each([
    ['that sets a value', field(code(' SET x "密密" ')), ['明'], ['1 field-words 2']],
    ['that quotes other words than it shows', field(code('QUOTE "密甲"'), '显'), ['明显'], ['1 field-words 2']],
    ['that quotes what it shows', field(code('QUOTE "显"'), '显'), ['明显'], []],
    [
      'that is private',
      '<w:fldSimple w:instr="PRIVATE 密甲"><w:r><w:t>显</w:t></w:r></w:fldSimple>',
      ['明显'],
      ['1 field-words 2'],
    ],
    ['that are text', field(code('QUOTE ') + r('密甲'), '显'), ['明显'], ['1 field-words 2']],
    [
      'that another field made',
      field(code('IF ') + field(code('MERGEFIELD x'), '密甲') + code(' = 1'), '显'),
      ['明显'],
      ['1 field-words 2'],
    ],
    ['of a page', field(code('IF ') + field(code('PAGE'), '9') + code(' = 1'), '显'), ['明显'], []],
    [
      'of a simple field',
      '<w:fldSimple w:instr="QUOTE &quot;密甲&quot;"><w:r><w:t>显</w:t></w:r></w:fldSimple>',
      ['明显'],
      ['1 field-words 2'],
    ],
    ['of a button', field(code('MACROBUTTON NoMacro [点此填写]')), ['明[点此填写]'], []],
    ['that lead elsewhere', field(code('HYPERLINK "http://a.b/"'), '显'), ['明显'], ['1 link 1']],
    ['that name a form', field(code('DATE \\@ "yyyy年M月d日"'), '2024年'), ['明2024年'], []],
  ])('%s', (_, content, lines, asides) => {
    expect(read(p(r('明') + content))).toEqual({ lines, asides });
  });
});

test('boxes and lists of a form are shown as they were left', () => {
  const form = (name: string, data: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const box = (data: string): string => form('FORMCHECKBOX', `<w:checkBox><w:sizeAuto/>${data}</w:checkBox>`);
  const boxes = [
    box('<w:default w:val="1"/>'),
    box('<w:default w:val="0"/>'),
    box('<w:default w:val="0"/><w:checked/>'),
  ];
  expect(read(p([...boxes, box('<w:default w:val="1"/><w:checked w:val="0"/>')].join('')))).toEqual({
    lines: ['☑☐☑☐'],
    asides: [],
  });
  const entries = '<w:listEntry w:val="甲"/><w:listEntry w:val="乙"/>';
  expect(read(p(form('FORMDROPDOWN', `<w:ddList><w:result w:val="1"/>${entries}</w:ddList>`))).lines).toEqual(['乙']);
  expect(read(p(form('FORMDROPDOWN', `<w:ddList>${entries}</w:ddList>`))).lines).toEqual(['甲']);
});

describe('text that is as good as hidden is left out, and told of', () => {
  const white = '<w:color w:val="FFFFFF"/>';
  const styles =
    STYLES +
    style('character', 'White', `<w:rPr>${white}</w:rPr>`) +
    style('paragraph', 'Tiny', '<w:rPr><w:sz w:val="2"/></w:rPr>');
  const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  const table = (cells: string, properties = ''): string =>
    `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tr>${cells}</w:tr></w:tbl>`;
  const shade = '<w:shd w:val="clear" w:fill="1F4E79"/>';
  test.each([
    ['white', p(r('白字', white)), 2],
    ['nearly white', p(r('白字', '<w:color w:val="fefefe"/>')), 2],
    ['white by a style', p(r('白字', '<w:rStyle w:val="White"/>')), 2],
    ['tiny', p(r('小字', '<w:sz w:val="2"/>')), 2],
    ['tiny by a style', p(r('小字'), '<w:pStyle w:val="Tiny"/>'), 2],
    ['without a colour of its own', p(r('空字', '<w14:textFill><w14:noFill/></w14:textFill>')), 2],
    ['whose outline has no colour', p(r('黑字', '<w14:textOutline><w14:noFill/></w14:textOutline>')), 0],
    [
      'filled with white',
      p(r('白字', `<w14:textFill><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>`)),
      2,
    ],
    [
      'filled with black',
      p(
        r('黑字', `${white}<w14:textFill><w14:solidFill><w14:schemeClr w14:val="tx1"/></w14:solidFill></w14:textFill>`),
      ),
      0,
    ],
    [
      'filled with what is seen through',
      p(
        r(
          '空字',
          '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill></w14:textFill>',
        ),
      ),
      2,
    ],
    ['of the colour of its ground', p(r('红字', '<w:color w:val="FF0000"/><w:shd w:fill="ff0000"/>')), 2],
    ['of the colour it is marked with', p(r('黄字', '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>')), 2],
    ['of another colour than its mark', p(r('红字', '<w:color w:val="FF0000"/><w:highlight w:val="yellow"/>')), 0],
    ['white in a table', table(cell(p(r('白字', white)))), 2],
    ['white by the theme', p(r('白字', '<w:color w:val="auto" w:themeColor="background1"/>')), 2],
    ['squeezed', p(r('缩字', '<w:w w:val="1"/>')), 2],
    ['white on a highlight', p(r('白字', `${white}<w:highlight w:val="blue"/>`)), 0],
    ['white on a ground', p(r('白字', `${white}${shade}`)), 0],
    ['white on a paragraph’s ground', p(r('白字', white), shade), 0],
    ['white on a white ground', p(r('白字', white), '<w:shd w:val="clear" w:fill="FFFFFF"/>'), 2],
    ['white in a shaded cell', table(cell(p(r('白字', white)), shade)), 0],
    ['white in a table that has a style', table(cell(p(r('白字', white))), '<w:tblStyle w:val="T9"/>'), 0],
    ['white where its style is black again', p(r('黑字', '<w:rStyle w:val="White"/><w:color w:val="000000"/>')), 0],
  ])('%s', (_, body, count) => {
    const { lines, asides } = read(first + body, styles);
    expect(lines).toHaveLength(2);
    expect(lines[1] === '').toBe(count > 0);
    expect(asides).toEqual(count === 0 ? [] : [`2 faint-text ${count}`]);
  });
});

test('text that is struck through is left out, and told of', () => {
  const struck = r('划', '<w:strike/>') + r('去', '<w:dstrike/>') + r('留', '<w:strike w:val="0"/>');
  expect(read(first + p(struck))).toEqual({ lines: ['首', '留'], asides: ['2 struck-text 2'] });
});

test('so is text that a style strikes through', () => {
  const styles =
    style('character', 'S', '<w:rPr><w:strike/></w:rPr>') + style('character', 'S2', '<w:basedOn w:val="S"/>');
  const struck = r('划', '<w:rStyle w:val="S2"/>') + r('留', '<w:rStyle w:val="S2"/><w:strike w:val="0"/>');
  expect(read(first + p(struck), styles)).toEqual({ lines: ['首', '留'], asides: ['2 struck-text 1'] });
});

test('what is hidden in a line and what is hidden behind it are told apart, each once', async () => {
  const hidden = (text: string): string => r(text, '<w:vanish/>');
  const { compilation } = await convertDocx(
    zip(
      p(r('市水务局2024年工作要点')) +
        p(r('1.巡查堤防。') + hidden('密一') + r('每月一次。') + hidden('密密')) +
        p(r('密文'), '<w:pStyle w:val="P"/>') +
        p(r('密文四字'), '<w:pStyle w:val="P"/>') +
        p(r('2.清淤疏浚。汛前完成。')),
      '',
      STYLES,
    ),
  );
  const said = compilation.findings.filter(({ rule }) => rule === 'left-out');
  expect(said.map(({ place, message }) => `${place.line} ${message}`)).toEqual([
    '2 这里有隐藏文字 4 字，没有收入。',
    '2 这一行之后有整段隐藏文字 6 字，没有收入。',
  ]);
});
