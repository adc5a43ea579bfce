/** Marks that came out as text, of Markdown or of its relatives: `==标出==`, `:::note`, `[!NOTE]`, `^[注]`, `# 题 {#top}`. */
import type { Aside } from '../../../src/model/plan/source.ts';

const RE_STRAY =
  /\*\*|~~|==(?=[^=\s][^=]*==)|\+\+(?=[^+\s][^+]*\+\+)|^:::|\{[#.][A-Za-z][^{}\r\n]*\}$|^\[!\w+\]|\^\[/gm;
const RE_NO_NOTE = /\[\^[^\]\s]+\]/g;

/** What is told of a text that is printed: each kind of mark once, with how many there are, and notes that are nowhere. */
export function tellStrays(text: string): Omit<Aside, 'line'>[] {
  const strays = [...Map.groupBy(text.match(RE_STRAY) ?? [], (mark) => mark)];
  return [
    ...strays.map(([mark, { length }]) => ({ kind: 'markup' as const, text: mark, count: length })),
    ...(text.match(RE_NO_NOTE) ?? []).map((mark) => ({ kind: 'note-missing' as const, text: mark, count: 1 })),
  ];
}
