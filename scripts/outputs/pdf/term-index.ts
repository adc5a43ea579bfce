/**
 * The index at the back: the 《documents》 and “terms” a text names. A text is cut where one begins, and the number
 * put there lets the template find the page; `〈…〉` and `‘…’` are the same names inside another one.
 *
 *     | 推动《教育规划》落地   →   '推动《', 0, '教育规划》落地'
 *
 * The cut is behind the opening mark, so that the squeezing of adjacent marks sees no difference.
 */
import { byCodeUnits } from '../../../src/model/text/code-units.ts';
import type { IndexedText, IndexGroup, IndexTerm } from './print-document.ts';

/** A quotation longer than this is a sentence or a list, no term. */
const LONGEST_TERM = 20;
const RE_DOCUMENT = [/《([^《》]+)》/gu, /〈([^〈〉]+)〉/gu];
const RE_TERM = [/“([^“”]+)”/gu, /‘([^‘’]+)’/gu];
const RE_SENTENCE = /[。；：！？，]./u;

export interface TermIndex {
  /** Cuts a text where a term begins. */
  cut(text: string): IndexedText;
  /** Notes the terms of a heading that the 目录 repeats. */
  noteHeading(label: string, text: string): void;
  listDocuments(): IndexTerm[];
  listTerms(): IndexGroup[];
}

/** `numbers` are the terms' own, by name; who shares them has the same cuts in the same text. */
export function createTermIndex(numbers = new Map<string, number>()): TermIndex {
  const found = new Map<string, { id: number; headings: string[] }>();
  const meet = (name: string) => {
    const id = numbers.get(name) ?? numbers.size;
    numbers.set(name, id);
    const known = found.get(name) ?? { id, headings: [] };
    found.set(name, known);
    return known;
  };
  const list = (mark: string): IndexTerm[] =>
    [...found]
      .filter(([name]) => name.startsWith(mark))
      .map(([text, { id, headings }]) => ({ text, id, headings }))
      .sort((a, b) => compareNames(a.text, b.text));

  return {
    cut(text) {
      const cut: (string | number)[] = [];
      let from = 0;
      for (const { at, name } of findIndexed(text)) {
        const term = meet(name);
        if (at > from) cut.push(text.slice(from, at));
        cut.push(term.id);
        from = at;
      }
      if (from < text.length) cut.push(text.slice(from));
      return cut;
    },
    noteHeading(label, text) {
      for (const { name } of findIndexed(text)) {
        const { headings } = meet(name);
        if (!headings.includes(label)) headings.push(label);
      }
    },
    listDocuments: () => list('《'),
    listTerms: () => groupByLetter(list('“')),
  };
}

/** The names in a text, each with the offset behind its opening mark, in order. */
export function findIndexed(text: string): { at: number; name: string }[] {
  const found: { at: number; name: string }[] = [];
  for (const pattern of RE_DOCUMENT)
    for (const { index, 1: inner = '' } of text.matchAll(pattern)) found.push({ at: index + 1, name: `《${inner}》` });
  for (const pattern of RE_TERM)
    for (const { index, 1: inner = '' } of text.matchAll(pattern))
      if ([...inner].length <= LONGEST_TERM && !RE_SENTENCE.test(inner.replace(/，/u, '')))
        found.push({ at: index + 1, name: `“${inner}”` });
  return found.sort((a, b) => a.at - b.at);
}

const COLLATOR = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });
/** The first character of each letter in the collation by pinyin; no syllable begins with I, U or V. */
const LETTERS = [...'ABCDEFGHJKLMNOPQRSTWXYZ'];
const FIRST_CHARACTERS = [...'阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀'];

function compareNames(a: string, b: string): number {
  return COLLATOR.compare(a.slice(1, -1), b.slice(1, -1)) || byCodeUnits(a, b);
}

function groupByLetter(terms: readonly IndexTerm[]): IndexGroup[] {
  const groups = new Map<string, IndexTerm[]>();
  for (const term of terms) {
    const letter = letterOf(term.text.slice(1));
    const group = groups.get(letter);
    if (group) group.push(term);
    else groups.set(letter, [term]);
  }
  return [...groups].map(([letter, group]) => ({ letter, terms: group }));
}

function letterOf(name: string): string {
  const [char = ''] = name;
  if (!/\p{Script=Han}/u.test(char)) return '#';
  const next = FIRST_CHARACTERS.findIndex((first) => COLLATOR.compare(char, first) < 0);
  return LETTERS[next === -1 ? LETTERS.length - 1 : Math.max(next - 1, 0)] as string;
}
