/**
 * Cuts the pieces of one node into spans. Whatever they hold, their spans joined give the lines back.
 *
 *     | 5.坚持科学教育质量观。实施课程教学深化行动,…
 *       mm hhhhhhhhhhhhhhhhhhs tttttttttttttttttttt     mark, heading, stop, text
 *
 * A heading or a text may run over several lines that a PDF wrapped.
 */
import type { Mark } from '../../../../src/model/plan/mark.ts';
import type { Span, SpanRole, TreeLine } from '../../../../src/model/plan/tree.ts';
import { addSpan, drawLine, leadOf } from '../../cut-line.ts';
import type { Piece } from '../../facts/piece.ts';

/** Longest text, in characters, that can be a heading. The longest heading of the known seeds has 28. */
const HEADING_LIMIT = 50;
const STOP = '。'.charCodeAt(0);
const HALF_WIDTH_STOP = '｡'.charCodeAt(0);
const RE_CLAUSES = /[:：;；,，]/;
/** Longer than the title of any article. */
const ARTICLE_TITLE = 24;
/** What goes on in the next line, so that the line is a clause and no heading. */
const RE_CLAUSE_END = /[;；,，]$/;

/** An entry: its mark, a heading, and text behind its stop. A clause (`isClause`) is text alone. */
export function cutEntry(parts: readonly Piece[], mark: Mark, isClause: boolean): TreeLine[] {
  const rest = joinParts(parts).slice(mark.printed.length);
  const gap = leadOf(rest);
  const body = rest.slice(gap.length);
  const spans: Span[] = [{ role: 'mark', text: mark.printed }];
  addSpan(spans, 'space', gap);
  if (isClause) addSpan(spans, 'text', body);
  else addHeading(spans, body, mark, parts.length > 1);
  return laySpans(parts, spans);
}

/** A paragraph, a title: one role. */
export function cutAll(parts: readonly Piece[], role: SpanRole): TreeLine[] {
  return laySpans(parts, [{ role, text: joinParts(parts) }]);
}

const RE_LABEL = /^(?:【(?:发文字号|文号)】|(?:发文字号|文号)[：:])\s*/;

/** A document number, and what a web page calls it: `【发文字号】滨政发〔2031〕2号`. */
export function cutLabelled(piece: Piece): TreeLine[] {
  const label = RE_LABEL.exec(piece.text)?.[0] ?? '';
  const words = label.trimEnd();
  const spans: Span[] = [];
  addSpan(spans, 'furniture', words);
  addSpan(spans, 'space', label.slice(words.length));
  addSpan(spans, 'text', piece.text.slice(label.length));
  return laySpans([piece], spans);
}

/** Lays the spans of all words over the lines that they stand on. */
export function laySpans(parts: readonly Piece[], words: readonly Span[]): TreeLine[] {
  if (parts.length === 1) return [layLine(parts[0] as Piece, words)];
  const left = words.slice();
  return parts.map((part) => layLine(part, takeFrom(left, part.text.length)));
}

function layLine({ line, lead, head, foot, trail, isLast }: Piece, words: readonly Span[]): TreeLine {
  const ending = isLast ? line.ending : '';
  const isAlone = lead === '' && trail === '' && head === undefined && foot === undefined;
  // Most lines have nothing around their words.
  if (isAlone && words.every(isFilled)) return drawLine(line.number, words, ending);
  const spans: Span[] = [];
  addSpan(spans, 'space', lead);
  if (head !== undefined) addAround(spans, head);
  for (const span of words) if (span.text !== '') spans.push(span);
  if (foot !== undefined) addAround(spans, foot);
  addSpan(spans, 'space', trail);
  return drawLine(line.number, spans, ending);
}

const isFilled = ({ text }: Span): boolean => text !== '';

/** The first `length` characters of what is left. */
function takeFrom(left: Span[], length: number): Span[] {
  const taken: Span[] = [];
  let rest = length;
  while (rest > 0 && left[0] !== undefined) {
    const [{ role, text }] = left as [Span];
    const own = text.slice(0, rest);
    taken.push({ role, text: own });
    rest -= own.length;
    if (own.length === text.length) left.shift();
    else left[0] = { role, text: text.slice(own.length) };
  }
  return taken;
}

/** A page number or a running head, and the spaces around it. */
function addAround(spans: Span[], around: string): void {
  const from = around.length - around.trimStart().length;
  const to = around.trimEnd().length;
  addSpan(spans, 'space', around.slice(0, from));
  addSpan(spans, 'furniture', around.slice(from, to));
  addSpan(spans, 'space', around.slice(to));
}

function joinParts(parts: readonly Piece[]): string {
  return parts.length === 1 ? (parts[0] as Piece).text : parts.map(({ text }) => text).join('');
}

function addHeading(spans: Span[], rest: string, mark: Mark, isWrapped: boolean): void {
  const stop = findStop(rest);
  if (!opensWithHeading(rest, stop, mark, isWrapped)) addSpan(spans, 'text', rest);
  else if (stop < 0) addSpan(spans, 'heading', rest);
  else {
    addSpan(spans, 'heading', rest.slice(0, stop));
    addSpan(spans, 'stop', rest[stop] as string);
    addSpan(spans, 'text', rest.slice(stop + 1));
  }
}

/** The first full stop that may close a heading; negative where there is none. */
function findStop(rest: string): number {
  const end = Math.min(rest.length, HEADING_LIMIT * 2 + 1);
  for (let i = 0; i < end; i++) {
    const code = rest.charCodeAt(i);
    if (code === STOP || code === HALF_WIDTH_STOP) return i;
  }
  return -1;
}

/** `stop` is where the first full stop stands in `rest`, or negative. */
function opensWithHeading(rest: string, stop: number, mark: Mark, isWrapped: boolean): boolean {
  // An article of a statute (第一条) has a text and no heading, but for a short title alone on its line.
  if (mark.kind === 'article' && (stop >= 0 || isWrapped || RE_CLAUSES.test(rest) || rest.length > ARTICLE_TITLE))
    return false;
  const heading = stop < 0 ? rest : rest.slice(0, stop);
  if (isLong(heading) || (stop >= 0 && isQuotedStop(rest, stop))) return false;
  return stop >= 0 || !RE_CLAUSE_END.test(rest);
}

/** `修改为：“处一千元罚款。”`: the stop is a quotation's, which goes on behind it. */
function isQuotedStop(rest: string, stop: number): boolean {
  const open = rest.lastIndexOf('“', stop);
  return open >= 0 && rest.indexOf('”', open) > stop && /[：:]$/.test(rest.slice(0, open));
}

/** A character may take two places in a string. */
function isLong(heading: string): boolean {
  const { length } = heading;
  return length > HEADING_LIMIT && (length > HEADING_LIMIT * 2 || [...heading].length > HEADING_LIMIT);
}
