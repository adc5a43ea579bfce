/**
 * Cuts a line into spans. Whatever the line holds, its spans joined give it back.
 *
 *     | 5.坚持科学教育质量观。实施课程教学深化行动,…
 *       mm hhhhhhhhhhhhhhhhhhs tttttttttttttttttttt     mark, heading, stop, text
 *     | 2.市教育局2024年工作要点 ……… 19
 *       mm hhhhhhhhhhhhhhhhhhhhh lllll pp               mark, heading, leader, page
 */
import type { Mark } from '../../src/model/mark.ts';
import type { SourceLine } from '../../src/model/source.ts';
import type { Span, SpanRole, TreeLine } from '../../src/model/tree.ts';

/** Longest text, in characters, that can be a heading. The longest heading of the known seeds has 28. */
const HEADING_LIMIT = 50;
const RE_STOP = /[。｡]/;
const RE_LEAD = /^[\s\u3000]*/;
/** A page number at the end of a contents entry, with what leads to it. */
const RE_PAGE = /([\s\u3000.．·•…⋯‥_-]*)((?:第|[-—–－(（])?[\s\u3000]*[0-9０-９]{1,4}[\s\u3000]*(?:页|[-—–－)）])?)$/;
const RE_LEADER = /[.．·•…⋯‥_-]{2,}|[\s\u3000]/;

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
  const match = RE_PAGE.exec(listed);
  const isPage = match !== null && match[2] !== undefined && (glued || RE_LEADER.test(match[1] as string) || match.index === 0);
  const heading = isPage ? listed.slice(0, match.index) : listed;
  return build(line, [
    ['space', lead],
    ['mark', printed],
    ['space', gap],
    ['heading', heading],
    ['leader', isPage ? (match[1] as string) : ''],
    ['page', isPage ? (match[2] as string) : ''],
    ['space', trail],
  ]);
}

function cutHeading(rest: string, mark: Mark): [SpanRole, string][] {
  const stop = rest.search(RE_STOP);
  const heading = stop < 0 ? rest : rest.slice(0, stop);
  // An article of a statute (第一条) has a text and no heading.
  const isArticle = stop >= 0 && mark.printed.startsWith('第') && mark.kind === 'item';
  if (isArticle || [...heading].length > HEADING_LIMIT) return [['text', rest]];
  return [
    ['heading', heading],
    ['stop', stop < 0 ? '' : (rest[stop] as string)],
    ['text', stop < 0 ? '' : rest.slice(stop + 1)],
  ];
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
