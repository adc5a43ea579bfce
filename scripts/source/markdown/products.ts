/**
 * Asterisks that are no emphasis to whoever writes them, though they are to Markdown: signs of multiplication.
 *
 *     3*4*5      2*3=6，4*5=20      5m*3m*2m      长5*宽3*高2      2**3**4
 */
import type { Emphasis, Strong } from 'mdast';

const RE_BEFORE = /[0-9０-９A-Za-z)）²³㎡%]$/;
const RE_DIGIT = /[0-9０-９]/;
const RE_DIGIT_BEFORE = /[0-9０-９]$/;

/** The asterisks around a node that are text; undefined where they mark it up. `source` are the file's lines. */
export function readProduct({ type, position }: Emphasis | Strong, source: readonly string[]): string | undefined {
  if (position === undefined) return undefined;
  const sign = type === 'emphasis' ? '*' : '**';
  const { start, end } = position;
  const line = source[start.line - 1] ?? '';
  const before = line.slice(0, start.column - 1);
  if (line.slice(start.column - 1, start.column - 1 + sign.length) !== sign || !RE_BEFORE.test(before))
    return undefined;
  const first = line[start.column - 1 + sign.length] ?? '';
  const last = (source[end.line - 1] ?? '')[end.column - 2 - sign.length] ?? '';
  const isProduct = RE_DIGIT.test(first) || (RE_DIGIT_BEFORE.test(before) && RE_DIGIT.test(last));
  return isProduct ? sign : undefined;
}
