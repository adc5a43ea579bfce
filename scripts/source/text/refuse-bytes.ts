/** What is said of bytes that are no text to publish, with the line and column where there is one. */
import type { Aside, TextEncoding } from '../../../src/model/plan/source.ts';
import { Refusal } from '../../shell/refusal.ts';

const NAMES: Record<TextEncoding, string> = {
  'utf-8': ' UTF-8 ',
  'utf-8-bom': ' UTF-8 ',
  'utf-16le': ' UTF-16 ',
  'utf-16be': ' UTF-16 ',
  gb18030: ' GB18030 ',
};
const RE_LINE_END = /\r\n|\n|\r/;

/** A file of no bytes. */
export function refuseEmpty(file: string): Refusal {
  return new Refusal({ file, found: '文件是空的', todo: '放入正文，或删除这个文件' });
}

/** A file without a letter; where it holds pictures, they are likely a scan. */
export function refuseBlank(file: string, asides: readonly Aside[]): Refusal {
  if (asides.some(({ kind }) => kind === 'picture')) {
    return new Refusal({ file, found: '文件里没有文字，只有图片', todo: '先识别图片中的文字，把文字放进文件' });
  }
  return new Refusal({ file, found: '文件里只有空白', todo: '放入正文，或删除这个文件' });
}

export function refuseBinary(file: string, text: string, at: number): Refusal {
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  return new Refusal({
    file,
    ...positionBehind(text.slice(0, at)),
    found: `控制字符 U+${code}，文件像是二进制数据，或是没有 BOM 的 UTF-16`,
    expected: '纯文本',
    todo: '从原文件里复制文字，另存为 UTF-8 编码的纯文本（.txt）；Word 文档请用 .docx 结尾',
  });
}

/** `head` is what could be read in front of the damage. */
export function refuseDamaged(file: string, encoding: TextEncoding, head: string): Refusal {
  return new Refusal({
    file,
    ...positionBehind(head),
    found: `这里的字节不是${NAMES[encoding]}文字，文件可能在传送或保存时损坏`,
    expected: 'UTF-8、带 BOM 的 UTF-16 或 GB18030 编码的纯文本',
    todo: '换用没有损坏的原文件，或在编辑器里改正此处，另存为 UTF-8 编码',
  });
}

function positionBehind(head: string): { line: number; column: number } {
  const lines = head.split(RE_LINE_END);
  return { line: lines.length, column: [...(lines.at(-1) as string)].length + 1 };
}
