/** Files of other kinds that were only given a text's name: by how they begin, what they are and how text is made of them. */
import { Refusal } from '../../shell/refusal.ts';

const SAVE_AS = '把名字改回去，用 Word 或 WPS 打开，“另存为” Word 文档（.docx）';
const PAGE = '用浏览器打开，把正文复制到纯文本文件里，另存为 UTF-8 编码';
const FIND = '找到做成它的 Word 文档，“另存为” .docx';

const KINDS: readonly (readonly [begins: Buffer, kind: string, todo: string])[] = [
  [Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧版 Word 文档（.doc）或 WPS 文件（.wps、.et）', SAVE_AS],
  [Buffer.from('{\\rtf'), ' RTF 文档（.rtf）', SAVE_AS],
  [Buffer.from('<?xml'), ' XML 文件，或存成 XML 的 Word 文档', SAVE_AS],
  [Buffer.from('<!DOCTYPE html'), '网页（.html）', PAGE],
  [Buffer.from('<html'), '网页（.html）', PAGE],
  [Buffer.from('MIME-Version:'), '单个文件的网页（.mht）或邮件', SAVE_AS],
  [Buffer.from('%PDF-'), ' PDF 文件（.pdf）', FIND],
  [
    Buffer.from('PK\x03\x04'),
    '压缩包，或 Word、WPS 文档（.docx、.odt 等）',
    '是 Word 文档的，把名字改回 .docx；其余的，打开后“另存为” .docx',
  ],
];

/** A byte order mark and white space say nothing of what a file is. */
const RE_BEFORE = /^(?:ï»¿)?\s*/;
const LONGEST = 64;

/** Undefined where the bytes may be text. */
export function refuseRenamed(bytes: Uint8Array, file: string): Refusal | undefined {
  const begin = Buffer.from(bytes.subarray(0, LONGEST)).toString('latin1').toLowerCase().replace(RE_BEFORE, '');
  const found = KINDS.find(([begins]) => begin.startsWith(begins.toString('latin1').toLowerCase()));
  if (found === undefined) return undefined;
  const [, kind, todo] = found;
  return new Refusal({ file, found: `这是${kind}，只是改了名，不是纯文本`, expected: '纯文本', todo });
}
