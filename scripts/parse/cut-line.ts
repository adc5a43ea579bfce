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

const RE_LEAD = /^[\s\u3000]*/;

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
