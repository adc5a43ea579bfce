/** What is said where a document cannot be set: of which file, and at which character where that is known. */
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import type { Source } from '../../../src/model/plan/source.ts';
import { Refusal } from '../../shell/refusal.ts';
import { findChar } from './check-glyphs.ts';

/** As in: the text contains the disallowed codepoint `"\u{feff}"`. */
const RE_CODE = /disallowed codepoint[^{]*\{([0-9a-f]+)\}/;
const RE_MESSAGE = /"?message"?: ?("(?:[^"\\]|\\.)*")/g;

export function refusePrint(title: string, error: Error, { source }: Compilation, { lines }: Source): Refusal {
  if (error instanceof Refusal) return error;
  const code = RE_CODE.exec(error.message.replaceAll('\\\\', '\\'))?.[1];
  if (code === undefined) {
    return new Refusal({
      file: source.file,
      found: `“${title}”排不成 PDF，排印程序说：${messagesOf(error).join('；')}`,
      todo: '这是程序的错误，不是种子的错误；网站没有更新。请把这条信息和种子文件一起报告',
    });
  }
  const char = String.fromCodePoint(Number.parseInt(code, 16));
  const place = findChar(char, lines, { file: source.file, line: 1, column: 1 });
  return new Refusal({
    ...place,
    found: `字符 U+${code.toUpperCase().padStart(4, '0')} 不能排进 PDF（可及性标准 PDF/UA 不许）`,
    todo: '从种子文件里删去这个字符，再运行一次',
  });
}

/** What Typst says, without the places in the template, which tell an editor nothing. */
function messagesOf({ message }: Error): string[] {
  const said = [...message.matchAll(RE_MESSAGE)].map(([, quoted]) => quoted as string);
  return said.length > 0 ? said : [message];
}
