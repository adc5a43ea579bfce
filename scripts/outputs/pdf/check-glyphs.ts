/**
 * Every character must have a glyph in one of the faces: a missing one would be printed as a blank box, and nobody
 * would notice. Where one is missing, the build stops and names it and its place in the source.
 */
import { create, type Font } from 'fontkitten';
import type { Compilation, Entry, Plan } from '../../../src/model/plan/compilation.ts';
import type { Place } from '../../../src/model/plan/place.ts';
import type { Source } from '../../../src/model/plan/source.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { Refusal } from '../../shell/refusal.ts';

/** White space, and what shows nothing by itself: joiners, variation selectors, byte order marks. */
const RE_INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]/u;

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

/** Throws a `Refusal` at the first character of the compilation that cannot be printed. */
export function checkGlyphs(compilation: Compilation, source: Source, hasGlyph: HasGlyph): void {
  const start: Place = { file: compilation.source.file, line: 1, column: 1 };
  const check = (text: string | null, place: Place | null) => {
    for (const char of typeset(text ?? '')) {
      if (RE_INVISIBLE.test(char) || hasGlyph(char)) continue;
      throw missingGlyph(char, text ?? '', findChar(char, source.lines, place ?? start));
    }
  };
  check(compilation.title, start);
  for (const plan of compilation.plans) for (const [text, place] of textsOf(plan)) check(text, place);
  // The 校记 quote lines that stand in no plan, and the outline's own wording.
  for (const { message, place } of compilation.findings) check(message, place);
}

function* textsOf(plan: Plan): Generator<[string | null, Place | null]> {
  const head = plan.place ?? plan.contentsPlace;
  for (const text of [plan.title, plan.documentNumber, ...plan.issuers, plan.date]) yield [text, head];
  const paragraphs = [plan.preamble, ...plan.entries.map((entry) => entry.paragraphs), plan.notes, plan.signoff];
  for (const entry of plan.entries) yield [wordingOf(entry), entry.bodyPlace ?? entry.outlinePlace];
  for (const { text, place } of paragraphs.flat()) yield [text, place];
}

const wordingOf = ({ mark, heading, stop }: Entry): string => mark + heading + stop;

/** Where the character stands at or behind a place: a text may go on over several lines. */
export function findChar(char: string, lines: Source['lines'], from: Place): Place {
  for (const { number, text } of lines.slice(from.line - 1)) {
    const first = number === from.line ? from.column - 1 : 0;
    const at = [...text].indexOf(char, first);
    if (at !== -1) return { file: from.file, line: number, column: at + 1 };
  }
  return from;
}

function missingGlyph(char: string, text: string, { file, line, column }: Place): Refusal {
  const code = (char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
  const at = text.indexOf(char);
  return new Refusal({
    file,
    line,
    column,
    found: `字符“${char}”（U+${code}）在印刷字体中没有字形，见“…${text.slice(Math.max(0, at - 8), at + 10)}…”`,
    expected: '仿宋、楷体、黑体、宋体之一所收的字符',
    todo: '核对是否误字或乱码，改用通行的字；确需此字，须为印刷另配字体（scripts/outputs/pdf/fonts.ts）',
  });
}
