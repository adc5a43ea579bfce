/**
 * Whether a line goes on with the one above it in the same paragraph of a Markdown file. To Markdown any does; to whoever
 * puts each item on a line, none. So, but in a note, it does only where the line above is prose that ends within a sentence, and where
 * nothing begins that may stand alone.
 */

/** Prose: it has parted its words before. */
const RE_PROSE = /[。，；：！？,;:!?]/;
const RE_END = /[。；：！？…”）)」』》.!?;:]\s*$/;
/** A mark, a bracket, a date, the dash of a list, a dash in front of who wrote it. */
const RE_BEGIN =
  /^\s*(?:[（(〔【《[]|[0-9０-９]+[.．、)）:：年]|[一二三四五六七八九十百零〇○]+[、.．年]|第.{1,6}[编章节条款部]|[①-⒛㈠-㉃]|附[件表录]|[甲乙丙丁戊己庚辛壬癸][、.．]|[-—*+|>·•☐-☒✓-✘]|$)/;
const RE_LATIN_END = /[A-Za-z0-9,;]$/;
const RE_LATIN = /^[A-Za-z0-9]/;

/** What stands between the two where the second goes on with the first; undefined where it begins anew. */
export function joinSoftly(above: string, below: string, isNote: boolean): string | undefined {
  if (!(isNote || RE_PROSE.test(above)) || RE_END.test(above) || RE_BEGIN.test(below)) return undefined;
  return RE_LATIN_END.test(above.trimEnd()) && RE_LATIN.test(below.trimStart()) ? ' ' : '';
}
