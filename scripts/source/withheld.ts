/**
 * Whether a seed's own file may be published beside its pages: only where each letter in it can be read on them.
 *
 *     .txt     always: its lines are all there is
 *     .docx    never: besides its text it carries revisions, comments, names of people and programs, pictures as they were
 *              before they were cut, older versions; nobody can look through all the places where something may be
 *     .md      where it has no letter more than its lines: no comment, no hidden or struck text, no address of a link
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Encoding } from '../../src/model/plan/source.ts';

/** HTML that says nothing but how what is in it stands. */
const WORDS = '(?:align|valign|scope)=(["\']?)(?:left|right|center|middle|top|bottom|justify|(?:row|col)(?:group)?)';
const SIZES = '(?:border|cellpadding|cellspacing|colspan|rowspan|height|width)=(["\']?)\\d+(?:px|%)?';
const RE_TAG = new RegExp(`</?[a-z][a-z\\d]*(?:\\s+(?:${WORDS}\\1|${SIZES}\\2))*\\s*/?>`, 'gi');
/** The names of notes: the lines have numbers in their place. */
const RE_NOTE = /\[\^[^\]\s]+\]/g;
const RE_TASK = /(?<=^\s*(?:[-*+]|\d+[.)])\s+)\[[xX]\]/gm;
const RE_ENTITY = /&(?:#x?)?[\da-z]{1,31};/gi;
const RE_LETTER = /[\p{L}\p{N}]/gu;

/** `raw` is the text of the file, undefined where it is no text; `lines` what was taken from it. */
export function isWithheld(encoding: Encoding, raw: string | undefined, lines: readonly string[]): boolean {
  if (encoding !== 'docx' && encoding !== 'markdown') return false;
  if (raw === undefined) return true;
  const shown = countLetters(lines.join('\n'));
  const held = countLetters(
    raw.replace(RE_TAG, '').replace(RE_NOTE, '').replace(RE_TASK, '').replace(RE_ENTITY, readEntity),
  );
  return [...held].some(([letter, count]) => count > (shown.get(letter) ?? 0));
}

function readEntity(entity: string): string {
  const [block] = fromMarkdown(entity).children;
  const [text] = block?.type === 'paragraph' ? block.children : [];
  return text?.type === 'text' ? text.value : entity;
}

function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [letter] of text.matchAll(RE_LETTER)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}
