/**
 * Cuts a line into spans. Whatever the line holds, its spans joined give it back.
 *
 *     | 5.坚持科学教育质量观。实施课程教学深化行动,…
 *       mm hhhhhhhhhhhhhhhhhhs tttttttttttttttttttt     mark, heading, stop, text
 *     | 2.市教育局2024年工作要点 ……… 19
 *       mm hhhhhhhhhhhhhhhhhhhhh lllll pp               mark, heading, leader, page
 */
import type { Mark } from '../../src/model/plan/mark.ts';
import type { SourceLine } from '../../src/model/plan/source.ts';
import type { Span, SpanRole, TreeLine } from '../../src/model/plan/tree.ts';
import { cutPage } from './cut-page.ts';

/** Longest text, in characters, that can be a heading. The longest heading of the known seeds has 28. */
const HEADING_LIMIT = 50;
const RE_STOP = /[。｡]/;
const RE_LEAD = /^[\s\u3000]*/;
const RE_INTRODUCES = /[:：;；,，]$/;
/** What goes on in the next line, so that the line is a clause and no heading. */
const RE_CLAUSE_END = /[;；,，]$/;

/** Cuts a line that a mark opens: a heading, and text behind its stop. */
export function cutMarked(line: SourceLine, mark: Mark): TreeLine {
  const { lead, core, trail } = trim(line.text);
  const rest = core.slice(mark.printed.length);
  const gap = (RE_LEAD.exec(rest) as RegExpExecArray)[0];
  return build(line, [
    ['space', lead],
    ['mark', mark.printed],
    ['space', gap],
    ...cutHeading(rest.slice(gap.length), mark),
    ['space', trail],
  ]);
}

/** Cuts a line that is one piece: a paragraph, a title. */
export function cutPlain(line: SourceLine, role: SpanRole): TreeLine {
  const { lead, core, trail } = trim(line.text);
  return build(line, [
    ['space', lead],
    [role, core],
    ['space', trail],
  ]);
}

/**
 * Cuts a line of the 目录 or the outline. `glued` takes a page number even where nothing leads to it, as in
 * `工作要点19`.
 */
export function cutListed(line: SourceLine, mark: Mark | null, glued: boolean): TreeLine {
  const { lead, core, trail } = trim(line.text);
  const printed = mark?.printed ?? '';
  const rest = core.slice(printed.length);
  const gap = (RE_LEAD.exec(rest) as RegExpExecArray)[0];
  const listed = rest.slice(gap.length);
  const cut = cutPage(listed, glued) ?? { heading: listed, leader: '', page: '' };
  return build(line, [
    ['space', lead],
    ['mark', printed],
    ['space', gap],
    ['heading', cut.heading],
    ['leader', cut.leader],
    ['page', cut.page],
    ['space', trail],
  ]);
}

function cutHeading(rest: string, mark: Mark): [SpanRole, string][] {
  const stop = rest.slice(0, HEADING_LIMIT * 2 + 1).search(RE_STOP);
  if (!opensWithHeading(rest, stop, mark)) return [['text', rest]];
  if (stop < 0) return [['heading', rest]];
  return [
    ['heading', rest.slice(0, stop)],
    ['stop', rest[stop] as string],
    ['text', rest.slice(stop + 1)],
  ];
}

/** `stop` is where the first full stop stands in `rest`, or negative. */
function opensWithHeading(rest: string, stop: number, mark: Mark): boolean {
  // An article of a statute (第一条) has a text and no heading, but for a short title alone on its line.
  const isArticle = mark.printed.startsWith('第') && mark.kind === 'item';
  if (isArticle && (stop >= 0 || RE_INTRODUCES.test(rest))) return false;
  const heading = stop < 0 ? rest : rest.slice(0, stop);
  if (heading.length > HEADING_LIMIT * 2 || [...heading].length > HEADING_LIMIT) return false;
  return stop >= 0 || !RE_CLAUSE_END.test(rest);
}

function trim(text: string): { lead: string; core: string; trail: string } {
  const lead = (RE_LEAD.exec(text) as RegExpExecArray)[0];
  const rest = text.slice(lead.length);
  const core = rest.trimEnd();
  return { lead, core, trail: rest.slice(core.length) };
}

function build(line: SourceLine, pieces: readonly [SpanRole, string][]): TreeLine {
  const spans: Span[] = pieces.filter(([, text]) => text !== '').map(([role, text]) => ({ role, text }));
  return { number: line.number, spans, ending: line.ending };
}
