import type { SourceLine } from '../../../src/model/plan/source.ts';
import { findBarred, withoutBarred } from '../../shell/barred.ts';
import { Refusal } from '../../shell/refusal.ts';

/** Throws a `Refusal` at the first character that no text to publish has; it says how many more lines have such. */
export function refuseCharacters(lines: readonly SourceLine[], file: string): void {
  const found = lines.filter(({ text }) => findBarred(text) !== undefined);
  const [first] = found;
  const barred = findBarred(first?.text ?? '');
  if (first === undefined || barred === undefined) return;
  const { at, char, said } = barred;
  const [before, after] = [first.text.slice(0, at), first.text.slice(at + char.length)].map(withoutBarred);
  throw new Refusal({
    file,
    line: first.number,
    column: [...first.text.slice(0, at)].length + 1,
    found: `${said}，在“${before?.slice(-8)}”与“${after?.slice(0, 8)}”之间${found.length > 1 ? `；这样的行共 ${found.length} 行` : ''}`,
    todo: '从种子文件里删去它；看不见的，可把前后的字一起删去重打',
  });
}
