/** A figure of a text with what is quoted around it: its clause, and how often it is meant (每学期). */
import type { FigureRow, Quoted } from '../../src/model/across/across.ts';
import { clauseAround } from './clause.ts';

/** A figure of a text, and where `printed` begins in it, in UTF-16 units. */
export interface Quantity extends Omit<FigureRow, keyof Quoted> {
  readonly start: number;
}

const RE_PER =
  /每(?:[一二两三四五六七八九十\d]+)?个?(?:年度|学年|学期|季度|半年|年|月|周|天|日|旬|季)(?=[^。；;，,]*$)/g;

/** `每学期` in front of it in the same clause. */
export function readPer(text: string, start: number): string | null {
  const clause = /[^。；;，,：:]*$/.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';
  return [...clause.matchAll(RE_PER)].at(-1)?.[0] ?? null;
}

export const quote = (
  text: string,
  [start, end]: readonly [number, number],
): Pick<Quantity, 'printed' | 'clause' | 'start'> => ({
  printed: text.slice(start, end),
  clause: clauseAround(text, start, end),
  start,
});
