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

const RE_LEAD = /^\s*/;

/** Cuts a line that is one piece: a paragraph, a title. */
export function cutPlain(line: SourceLine, role: SpanRole): TreeLine {
  const { lead, core, trail } = trim(line.text);
  const spans: Span[] = [];
  addSpan(spans, 'space', lead);
  addSpan(spans, role, core);
  addSpan(spans, 'space', trail);
  return drawLine(line.number, spans, line.ending);
}

/**
 * Cuts a line of the 目录 or the outline. `glued` takes a page number even where nothing leads to it, as in
 * `工作要点19`.
 */
export function cutListed(line: SourceLine, mark: Mark | null, glued: boolean): TreeLine {
  const { lead, core, trail } = trim(line.text);
  const printed = mark?.printed ?? '';
  const rest = core.slice(printed.length);
  const gap = leadOf(rest);
  const listed = rest.slice(gap.length);
  const cut = cutPage(listed, glued) ?? { heading: listed, leader: '', page: '' };
  const spans: Span[] = [];
  addSpan(spans, 'space', lead);
  addSpan(spans, 'mark', printed);
  addSpan(spans, 'space', gap);
  addSpan(spans, 'heading', cut.heading);
  addSpan(spans, 'leader', cut.leader);
  addSpan(spans, 'page', cut.page);
  addSpan(spans, 'space', trail);
  return drawLine(line.number, spans, line.ending);
}

/** The spaces in front. */
export function leadOf(text: string): string {
  const first = text.charCodeAt(0);
  // Most lines have none.
  return (first > SPACES && first !== 0xfeff) || (first > 0x20 && first < 0x7f)
    ? ''
    : (RE_LEAD.exec(text) as RegExpExecArray)[0];
}

/** No space stands between this and the byte order mark. */
const SPACES = 0x3000;

function trim(text: string): { lead: string; core: string; trail: string } {
  const lead = leadOf(text);
  const rest = text.slice(lead.length);
  const core = rest.trimEnd();
  return { lead, core, trail: rest.slice(core.length) };
}

/** Of spans that were added one by one. An array that grew has room for many more: of the copy none is left. */
export function drawLine(number: number, spans: readonly Span[], ending: SourceLine['ending']): TreeLine {
  return { number, spans: spans.slice(), ending };
}

/** An empty text is no span. */
export function addSpan(spans: Span[], role: SpanRole, text: string): void {
  if (text !== '') spans.push({ role, text });
}
