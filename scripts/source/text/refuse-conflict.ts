/** What git leaves in a file that two have changed, until somebody chooses: no text of either, and not to be published. */
import { Refusal } from '../../shell/refusal.ts';

/** Both ends: one alone, such as a line of `=======`, may be drawn. */
const RE_BEGIN = /^<{7}(?: .*)?$/m;
const RE_END = /^>{7}(?: .*)?$/m;

/** Throws a `Refusal` at the first conflict in `text`. */
export function refuseConflict(text: string, file: string): void {
  const begin = RE_BEGIN.exec(text);
  if (begin === null) return;
  // Where the first has no end behind it, none has: each is looked for once, however long the text.
  const rest = text.slice(begin.index);
  const end = RE_END.exec(rest);
  if (end === null) return;
  const line = countLines(text.slice(0, begin.index));
  throw new Refusal({
    file,
    line,
    column: 1,
    found: `这里还有合并冲突的标记“${begin[0].slice(0, 20)}”，到第 ${line + countLines(rest.slice(0, end.index)) - 1} 行为止，两边的改动没有选定`,
    todo: '留下要发布的文字，删去 <<<<<<<、=======、>>>>>>> 各行，再运行一次',
  });
}

const countLines = (text: string): number => text.split(/\r\n?|\n/).length;
