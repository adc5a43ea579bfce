/** What an entry is called where there is room for a line. */
import type { Entry } from './compilation.ts';

const MOST_CHARACTERS = 24;

/** The heading; the first words of an entry that has none. */
export function headline({ heading, text, mark }: Pick<Entry, 'heading' | 'text' | 'mark'>): string {
  if (heading !== '') return heading;
  const words = [...(text ?? '').replace(/\s+/g, ' ').trim()];
  if (words.length === 0) return mark;
  return words.length > MOST_CHARACTERS ? `${words.slice(0, MOST_CHARACTERS).join('')}…` : words.join('');
}
