/** What git leaves in a file that two have changed, until somebody chooses: no text of either, and not to be published. */
import { Refusal } from '../../shell/refusal.ts';

/** Both ends: one alone, such as a line of `=======`, may be drawn. */
const RE_CONFLICT = /^<{7}(?: .*)?$[\s\S]*?^>{7}(?: .*)?$/m;

/** Throws a `Refusal` at the first conflict in `text`. */
export function refuseConflict(text: string, file: string): void {
  const conflict = RE_CONFLICT.exec(text.replace(/\r\n?/g, '\n'));
  if (conflict === null) return;
  const before = conflict.input.slice(0, conflict.index).split('\n').length;
  const [first = ''] = conflict[0].split('\n');
  throw new Refusal({
    file,
    line: before,
    column: 1,
    found: `这里还有合并冲突的标记“${first.slice(0, 20)}”，到第 ${before + conflict[0].split('\n').length - 1} 行为止，两边的改动没有选定`,
    todo: '留下要发布的文字，删去 <<<<<<<、=======、>>>>>>> 各行，再运行一次',
  });
}
