/**
 * What Markdown may hold, so that a small file cannot keep its reader busy for ever: emphasis and brackets in one block
 * take time by the square of their number, lists in lists and notes likewise. No document comes near.
 */
import { Refusal } from '../../shell/refusal.ts';

/** About a thousand pages. */
const MOST_CHARACTERS = 1_000_000;
/** In one block, which is what stands between blank lines. */
const MOST_MARKS = 3000;
const MOST_NOTES = 1000;
const MOST_LEVELS = 50;
const MOST_COLUMNS = 200;
const MOST_CELLS = 100;

const RE_MARK = /\*+|_+|~+|`+|[[\]<]/g;
const RE_NOTE = /\[\^/g;
const RE_CONTAINER = /^(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*/;
const RE_LEVEL = />|[-*+]|\d+[.)]/g;
const TODO = '核对这里是否误粘了别的内容；确是正文的，分成几段或几个文件，或另存为纯文本（.txt）';

/** Throws a `Refusal` that names the line. */
export function refuseHeavy(markdown: string, file: string): void {
  const refuse = (found: string, line?: number): Refusal =>
    new Refusal({ file, ...(line === undefined ? {} : { line }), found, todo: TODO });
  if (markdown.length > MOST_CHARACTERS) throw refuse(`Markdown 文件超过 ${MOST_CHARACTERS / 10_000} 万字`);
  if (countOf(RE_NOTE, markdown) > MOST_NOTES) throw refuse(`脚注超过 ${MOST_NOTES} 条`);
  let marks = 0;
  for (const [i, line] of markdown.split(/\r\n|\n|\r/).entries()) {
    marks = line.trim() === '' ? 0 : marks + countOf(RE_MARK, line);
    if (marks > MOST_MARKS) throw refuse(`这一段里的 Markdown 标记超过 ${MOST_MARKS} 个`, i + 1);
    if (indentOf(line) > MOST_COLUMNS) throw refuse(`这一行缩进超过 ${MOST_COLUMNS} 列`, i + 1);
    if (countOf(RE_LEVEL, RE_CONTAINER.exec(line)?.[0] ?? '') > MOST_LEVELS) {
      throw refuse(`这一行的列表或引用层层相套，超过 ${MOST_LEVELS} 层`, i + 1);
    }
    if (countOf(/\|/g, line) > MOST_CELLS) throw refuse(`这一行的表格超过 ${MOST_CELLS} 格`, i + 1);
  }
}

const countOf = (re: RegExp, text: string): number => text.match(re)?.length ?? 0;

/** In columns of plain spaces: only they, and tabs of four, tell Markdown what stands in what. */
function indentOf(line: string): number {
  const [space = ''] = /^[ \t]*/.exec(line) ?? [];
  return space.length + 3 * countOf(/\t/g, space);
}
