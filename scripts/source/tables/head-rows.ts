/** How many rows in front of a table name its columns, where the source does not say so. */
import type { CellPlace } from '../../../src/model/plan/source-table.ts';

export interface CellText extends CellPlace {
  readonly text: string;
}

/** Longest name of a column. */
const NAME_LIMIT = 20;
/** Names of columns of whatever table. */
const RE_NAME =
  /^(?:序\s*号|编\s*号|项\s*目|类\s*别|名\s*称|指\s*标|单\s*位|姓\s*名|时\s*间|备\s*注|步\s*骤|阶\s*段|数\s*量|地\s*点|内\s*容|职\s*务|领\s*域|牵头.*|责任.*|配合.*|完成.*|(?:主要|重点|工作|具体)?(?:任务|目标|措施|内容|要求|安排).*|.{0,8}(?:名称|单位|部门|领导|时限|类别|类型|数量|金额))$/;
const RE_FIGURE = /^[-+－±]?[0-9０-９][0-9０-９.,，:：/%％~～—–-]*$/;

/** 0 where no row reads as names. */
export function countHeadRows(cells: readonly CellText[], columns: number): number {
  const rows = Map.groupBy(cells, ({ row }) => row);
  const [first = []] = [rows.get(0)];
  // A title over the whole table stands above the names.
  if (first.length === 1 && (first[0]?.columns ?? 0) >= columns) {
    const below = namesAt(rows, 1);
    return below === 0 ? 0 : 1 + below;
  }
  return namesAt(rows, 0);
}

/** The rows of names from row `at` on: none, one, or as many as the tallest of them takes. */
function namesAt(rows: ReadonlyMap<number, readonly CellText[]>, at: number): number {
  const head = rows.get(at) ?? [];
  const height = Math.max(1, ...head.map((cell) => cell.rows));
  if (head.length < 2 || rows.size <= at + height || !head.every(({ text }) => isName(text))) return 0;
  const below = [...rows].flatMap(([row, cells]) => (row >= at + height ? cells : []));
  const hasNumbers = below.some(({ text }) => RE_FIGURE.test(text.trim()));
  return hasNumbers || head.some(({ text }) => RE_NAME.test(text.replace(/\s+/g, ''))) ? height : 0;
}

function isName(text: string): boolean {
  const name = text.trim();
  return name !== '' && name.length <= NAME_LIMIT && !/[。；;]/.test(name) && !RE_FIGURE.test(name);
}
