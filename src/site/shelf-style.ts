/**
 * The style by which the first page's choices work without scripts: a choice that is made hides what has not its mark.
 * Choices and marks are numbered, `year-0`, so that no value stands in the style.
 */
import { createHash } from 'node:crypto';
import type { ShelfChoice } from './shelf.ts';

/** A class: position in the choice, so that any word of an office makes a valid one. */
export const markOf = (choice: ShelfChoice, value: string): string => `${choice.name}-${choice.values.indexOf(value)}`;

/** One rule a value: picking works without a script. */
export function writeShelfStyle(choices: readonly ShelfChoice[]): string {
  const marks = choices.flatMap((choice) => choice.values.map((value) => markOf(choice, value)));
  return marks.map((mark) => `.home:has(.${mark}:checked) .shelf>:not(.${mark}){display:none}\n`).join('');
}

/** Named by its content, as all files that browsers keep. */
export function nameShelfStyle(choices: readonly ShelfChoice[]): string {
  return `shelf.${createHash('sha256').update(writeShelfStyle(choices)).digest('hex').slice(0, 8)}`;
}
