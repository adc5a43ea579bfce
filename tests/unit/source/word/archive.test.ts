/** What is handed over as .docx and is none, is damaged, or would do more than be read: each refused in its own words. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../../scripts/source/word/read-word.ts';
import { run, wrap, zip } from './docx-file.ts';

const p = (...content: string[]): string => `<w:p>${content.join('')}</w:p>`;
const DOCUMENT = {
  '[Content_Types].xml': '<Types/>',
  'word/document.xml': wrap('document', `<w:body>${p(run('甲'))}</w:body>`),
};
const pack = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])));
const ole = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);
const related = (target: string, type = 'x'): Uint8Array =>
  zip(p(run('甲')), '', '', {
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="a" Type="/${type}" Target="${target}"/></Relationships>`,
  });
const typed = (type: string): Uint8Array =>
  pack({
    ...DOCUMENT,
    '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
  });
/** A local header and a directory entry each hold the flag. */
function encrypted(): Uint8Array {
  const bytes = pack(DOCUMENT);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = file.indexOf('PK\x01\x02'); at >= 0; at = file.indexOf('PK\x01\x02', at + 1)) file[at + 8] = 1;
  return bytes;
}
const entity = (declared: string): Uint8Array =>
  pack({
    ...DOCUMENT,
    'word/document.xml': `<!DOCTYPE w:document [${declared}]>${wrap('document', p(run('&x;'))).slice(21)}`,
  });

describe('refused', () => {
  test.each<[string, Uint8Array, string]>([
    ['a document with a password', ole('EncryptedPackage'), '这个文件加了密码'],
    ['an archive with a password', encrypted(), '这个文件加了密码'],
    ['an old document renamed', ole('WordDocument'), '这是旧版 Word 文档（.doc）'],
    ['an RTF document renamed', strToU8('{\\rtf1 甲}'), '这是 RTF 文档'],
    ['a PDF renamed', strToU8('%PDF-1.7'), '这是 PDF 文件'],
    ['a spreadsheet renamed', pack({ 'xl/workbook.xml': '<a/>' }), '这是电子表格'],
    ['an OpenDocument text renamed', pack({ 'content.xml': '<a/>' }), '这是 OpenDocument 文档'],
    ['macros', pack({ ...DOCUMENT, 'word/vbaProject.bin': 'x' }), '这个文件带有宏'],
    ['a document of the type with macros', typed('application/vnd.ms-word.document.macroEnabled.main+xml'), '带有宏'],
    ['a path that leads outside', pack({ ...DOCUMENT, '../../a.xml': '<a/>' }), '指向别处的路径“../../a.xml”'],
    ['an absolute path', pack({ ...DOCUMENT, '/etc/a': '' }), '指向别处的路径'],
    ['a bomb', pack({ ...DOCUMENT, 'word/a.xml': ' '.repeat(50_000_001) }), '文件解压后超过 50 MB'],
    ['what is too deep', zip('<w:p>'.repeat(600) + '</w:p>'.repeat(600)), '层层相套，超过 500 层'],
    ['too many paragraphs', zip('<w:p/>'.repeat(100_001)), '段落超过 10 万段'],
    ['too many elements', zip(p('<w:r/>'.repeat(2_000_001))), '元素超过 200 万个'],
    ['too many attributes', zip(`<w:p ${Array.from({ length: 1001 }, (_, i) => `a${i}=""`).join(' ')}/>`), '已损坏'],
    ['entities of its own', entity('<!ENTITY x "乙">'), 'DTD 声明'],
    ['entities from elsewhere', entity('<!ENTITY x SYSTEM "file:///etc/passwd">'), 'DTD 声明'],
    ['an entity that nothing declares', zip(p(run('&x;'))), '已损坏'],
    [
      'a control character',
      zip(p(run('要点')) + p(run('坚持'), run('党\u0001建'))),
      'a.docx:2:4：这个 .docx 文件里有控制字符 U+0001，在“要点坚持党”之后',
    ],
    ['one by its number', zip(p(run('党&#11;建'))), 'a.docx:1:2：这个 .docx 文件里有控制字符 U+000B，在“党”之后'],
    ['one in no text', zip(`<w:p w:rsidR="\u0001">${run('党')}</w:p>`), 'a.docx：这个 .docx 文件里有控制字符 U+0001'],
    ['one by its hexadecimal number', zip(p(run('党&#x0C;建'))), '控制字符 U+000C，在“党”之后'],
    ['a target that is no address', related('http://[::bad'), '已损坏'],
    ['numbers from a part with an odd name', related('__proto__', 'numbering'), '已损坏'],
  ])('%s', (_, bytes, message) => {
    expect(() => readDocx(bytes, 'a.docx')).toThrow(
      expect.objectContaining({ name: 'Refusal', message: expect.stringContaining(message) }),
    );
  });
});

test.each(['__proto__', 'constructor', 'toString'])('a name such as %s is a name like others', (name) => {
  const format = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="${name}"/><w:lvlText w:val="%1"/><w:suff w:val="${name}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const list = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
  const body = p(list, run('甲'), `<${name}/><w:r><w:sym w:font="${name}" w:char="${name}"/></w:r>`);
  const bytes = zip(body, format, '', { [`word/${name}`]: '<a/>', [`${name}.xml`]: '<a/>' });
  expect(readDocx(bytes, 'a.docx').text).toBe('0\t甲\ufffd');
  expect(readDocx(related(name), 'a.docx').text).toBe('甲');
});

test('a note that is referred to twice is printed once', () => {
  const mark = '<w:r><w:footnoteReference w:id="1"/></w:r>';
  const footnotes = wrap('footnotes', `<w:footnote w:id="1">${p(run('注文'))}</w:footnote>`);
  const { text } = readDocx(
    zip(p(run('甲'), mark) + p(run('乙'), mark), '', '', { 'word/footnotes.xml': footnotes }),
    'a',
  );
  expect(text.split('\n')).toEqual(['甲[注1]', '[注1]注文', '乙[注2]']);
});
