/**
 * Cuts the pieces of one node into spans. Whatever they hold, their spans joined give the lines back.
 *
 *     | 5.坚持科学教育质量观。实施课程教学深化行动,…
 *       mm hhhhhhhhhhhhhhhhhhs tttttttttttttttttttt     mark, heading, stop, text
 *
 * A heading or a text may run over several lines that a PDF wrapped.
 */
import type { Mark } from '../../../src/model/plan/mark.ts';
import type { Span, SpanRole, TreeLine } from '../../../src/model/plan/tree.ts';
import { addSpan, drawLine, leadOf } from '../cut-line.ts';
import type { Piece } from '../facts/pieces.ts';

/** Longest text, in characters, that can be a heading. The longest heading of the known seeds has 28. */
const HEADING_LIMIT = 50;
const RE_STOP = /[。｡]/;
const RE_CLAUSES = /[:：;；,，]/;
/** Longer than the title of any article. */
const ARTICLE_TITLE = 24;
/** What goes on in the next line, so that the line is a clause and no heading. */
const RE_CLAUSE_END = /[;；,，]$/;

type Roles = readonly (readonly [SpanRole, string])[];

/** An entry: its mark, a heading, and text behind its stop. A clause (`isClause`) is text alone. */
export function cutEntry(parts: readonly Piece[], mark: Mark, isClause: boolean): TreeLine[] {
  const rest = joinParts(parts).slice(mark.printed.length);
  const gap = leadOf(rest);
  const body = rest.slice(gap.length);
  return layRoles(parts, [
    ['mark', mark.printed],
    ['space', gap],
    ...(isClause ? [['text', body] as const] : cutHeading(body, mark, parts.length > 1)),
  ]);
}

/** A paragraph, a title: one role. */
export function cutAll(parts: readonly Piece[], role: SpanRole): TreeLine[] {
  return layRoles(parts, [[role, joinParts(parts)]]);
}

export function layRoles(parts: readonly Piece[], roles: Roles): TreeLine[] {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return [layLine(first, roles)];
  const left = roles.map(([role, text]) => ({ role, text }));
  return parts.map((part) => layLine(part, takeFrom(left, part.text.length)));
}

function layLine({ line, lead, head, foot, trail, isLast }: Piece, roles: Roles): TreeLine {
  const spans: Span[] = [];
  addSpan(spans, 'space', lead);
  if (head !== undefined) addAround(spans, head);
  for (const [role, text] of roles) addSpan(spans, role, text);
  if (foot !== undefined) addAround(spans, foot);
  addSpan(spans, 'space', trail);
  return drawLine(line.number, spans, isLast ? line.ending : '');
}

/** The first `length` characters of what is left. */
function takeFrom(left: { role: SpanRole; text: string }[], length: number): Roles {
  const taken: [SpanRole, string][] = [];
  let rest = length;
  while (rest > 0 && left[0] !== undefined) {
    const [first] = left;
    const own = first.text.slice(0, rest);
    taken.push([first.role, own]);
    rest -= own.length;
    if (own.length === first.text.length) left.shift();
    else first.text = first.text.slice(own.length);
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

function cutHeading(rest: string, mark: Mark, isWrapped: boolean): Roles {
  const stop = rest.slice(0, HEADING_LIMIT * 2 + 1).search(RE_STOP);
  if (!opensWithHeading(rest, stop, mark, isWrapped)) return [['text', rest]];
  if (stop < 0) return [['heading', rest]];
  return [
    ['heading', rest.slice(0, stop)],
    ['stop', rest[stop] as string],
    ['text', rest.slice(stop + 1)],
  ];
}

/** `stop` is where the first full stop stands in `rest`, or negative. */
function opensWithHeading(rest: string, stop: number, mark: Mark, isWrapped: boolean): boolean {
  // An article of a statute (第一条) has a text and no heading, but for a short title alone on its line.
  if (mark.kind === 'article' && (stop >= 0 || isWrapped || RE_CLAUSES.test(rest) || rest.length > ARTICLE_TITLE))
    return false;
  const heading = stop < 0 ? rest : rest.slice(0, stop);
  if (heading.length > HEADING_LIMIT * 2 || [...heading].length > HEADING_LIMIT) return false;
  return stop >= 0 || !RE_CLAUSE_END.test(rest);
}
