/**
 * Every character must have a glyph in one of the faces: a missing one would be printed as a blank box, and nobody
 * would notice. All that are missing are told at once, each with its lines. A compilation that has one gets no PDF until
 * its editor says what to print in its place; the others do not wait for it.
 */
import { create, type Font } from 'fontkitten';
import type { Compilation, Entry, Plan } from '../../../src/model/plan/compilation.ts';
import type { Finding } from '../../../src/model/plan/finding.ts';
import type { Place } from '../../../src/model/plan/place.ts';
import type { Source } from '../../../src/model/plan/source.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { textsOf as textsIn } from '../../model/paragraph-texts.ts';
import { readFonts } from './fonts.ts';

/** White space, and what shows nothing by itself: joiners, variation selectors, byte order marks. */
const RE_INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]/u;
/** What all faces have, and nearly all texts are made of. */
export const RE_COMMON = /^[\n -~·—‘’“”…①-⑩Ⅰ-Ⅹ\u3001-\u3011\u3014\u3015一-龥！-～]*$/;

export type HasGlyph = (char: string) => boolean;

/** Tells for a character whether one of the faces has it. */
export function readCoverage(files: readonly Buffer[]): HasGlyph {
  const fonts = files.map((file) => create(file) as Font);
  const known = new Map<string, boolean>();
  return (char) => {
    const has = known.get(char) ?? fonts.some((font) => font.hasGlyphForCodePoint(char.codePointAt(0) as number));
    known.set(char, has);
    return has;
  };
}

let coverage: HasGlyph | undefined;
/** The faces of the prints, loaded when a character is asked for that not everyone has. */
export const hasGlyph: HasGlyph = (char) => {
  coverage ??= readCoverage(readFonts());
  return coverage(char);
};

/** What an editor says of a book, with the sign of printers (〓) for each character that no face has. */
export const asPrinted = (text: string): string =>
  Array.from(text, (char) => (RE_INVISIBLE.test(char) || RE_COMMON.test(char) || hasGlyph(char) ? char : '〓')).join(
    '',
  );

export interface MissingGlyph {
  readonly char: string;
  /** Each line once, in order. */
  readonly places: readonly [Place, ...Place[]];
}

/** What no face has of what is printed, `shown` for each character what the editor wants in its place. */
export function findMissing(
  compilation: Compilation,
  { lines }: Pick<Source, 'lines'>,
  shown: ReadonlyMap<string, string> = new Map(),
  has: HasGlyph = hasGlyph,
): MissingGlyph[] {
  const missing = new Set<string>();
  for (const text of textsOf(compilation)) {
    if (RE_COMMON.test(text)) continue;
    for (const char of typeset(text)) {
      const printed = shown.get(char) ?? char;
      if ([...printed].some((one) => !RE_INVISIBLE.test(one) && !RE_COMMON.test(one) && !has(one))) missing.add(char);
    }
  }
  const start: Place = { file: compilation.source.file, line: 1, column: 1 };
  return [...missing].map((char) => ({ char, places: placesOfChar(char, lines, start) }));
}

function* textsOf({ title, plans, findings }: Compilation): Generator<string> {
  yield title;
  for (const plan of plans) yield* textsOfPlan(plan);
  // The 校记 quote lines that stand in no plan, and the outline's own wording.
  for (const { message } of findings) yield message;
}

function* textsOfPlan(plan: Plan): Generator<string> {
  yield* [plan.title, plan.documentNumber ?? '', ...plan.issuers, plan.date ?? ''];
  const paragraphs = [plan.preamble, ...plan.entries.map((entry) => entry.paragraphs), plan.notes, plan.signoff];
  for (const entry of plan.entries) yield wordingOf(entry);
  yield* textsIn(paragraphs.flat());
}

const wordingOf = ({ mark, heading, stop }: Entry): string => mark + heading + stop;

function placesOfChar(char: string, lines: Source['lines'], start: Place): [Place, ...Place[]] {
  const [first, ...others] = lines.flatMap(({ number, text }): Place[] => {
    const at = [...text].indexOf(char);
    return at < 0 ? [] : [{ ...start, line: number, column: at + 1 }];
  });
  return first === undefined ? [start] : [first, ...others];
}

/** Where the character stands at or behind a place: a text may go on over several lines. */
export function findChar(char: string, lines: Source['lines'], from: Place): Place {
  for (const { number, text } of lines.slice(from.line - 1)) {
    const first = number === from.line ? from.column - 1 : 0;
    const at = [...text].indexOf(char, first);
    if (at !== -1) return { file: from.file, line: number, column: at + 1 };
  }
  return from;
}

/** How many lines a message names. */
const MOST_LINES = 20;

/** As a finding: what stands in the PDF’s way, and the line of `{compilation}.reading.json` that would settle it. */
export function explainMissing({ char, places }: MissingGlyph, compilation: string): Finding {
  const code = `U+${(char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = places.slice(0, MOST_LINES).map(({ line }) => line);
  const more = places.length > MOST_LINES ? `等 ${places.length} 行` : ' 行';
  return {
    rule: 'glyph-missing',
    severity: 'warning',
    place: places[0],
    message: `字符“${char}”（${code}）在印刷字体中没有字形，见第 ${lines.join('、')}${more}；这个汇编因此不生成 PDF，其余照常。`,
    hint: `核对是否误字或乱码，改用通行的字；确需此字，在 ${compilation}.reading.json 里写明 PDF 里用什么代替：{"characters": [{"character": "${char}", "as": "〔…〕", "reason": "…"}]}。`,
    actual: code,
    audience: 'editor',
  };
}
