import type { Plan } from '../../src/model/plan/compilation.ts';

/** What the print says beside the source. */
export const RE_NOTE = /（(?:原文|以下)[^（）]*。）/g;

/** All the words of a plan in reading order, as the model has them. */
export function wordsOf({ title, preamble, entries, notes, signoff }: Plan): string {
  const texts = (paragraphs: Plan['preamble']) => paragraphs.map(({ text }) => text).join('');
  const body = entries.map(({ mark, heading, stop, text }) => mark + heading + stop + (text ?? '')).join('');
  return title + texts(preamble) + body + texts(notes) + texts(signoff);
}
