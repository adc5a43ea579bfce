/**
 * A plan of the model → the blocks of its pages: headings with their faces and levels, running text, and what the
 * source lacks, said in words in brackets.
 */

import type { Compilation, Entry, Paragraph, Plan } from '../../../src/model/plan/compilation.ts';
import { noteGap, noteStart } from '../../../src/model/plan/gap-notes.ts';
import type { MarkKind } from '../../../src/model/plan/mark.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { breakTitle } from '../../../src/model/text/break-title.ts';
import { typeset, typesetPieces } from '../../../src/model/text/typeset.ts';
import type { Face, PrintBlock, PrintHeading, PrintPlan } from './print-document.ts';
import type { TermIndex } from './term-index.ts';

/** What the plans of one document share. */
export interface PrintContext {
  readonly compilation: Compilation;
  /** The site's address, without a slash at its end. */
  readonly site: string;
  readonly index: TermIndex;
  /** The name of a destination in this document. */
  readonly label: (plan: Plan, anchor: string) => string;
}

export interface LaidPlan {
  readonly plan: PrintPlan;
  readonly headings: Readonly<Record<string, PrintHeading>>;
}

/** 二号 in a type area of 28 × 三号: what a title line holds with some air beside it. */
const TITLE_WIDTH = 19;
const FACES: Record<MarkKind, Face> = { part: 'hei', section: 'kai', item: 'fang', subitem: 'fang', point: 'fang' };

export const planLabel = (plan: Plan): string => `plan-${plan.ordinal}`;

export function layPlan(context: PrintContext, plan: Plan): LaidPlan {
  const title = typeset(plan.title);
  const headings: Record<string, PrintHeading> = { [planLabel(plan)]: titleHeading(context, plan, title) };
  const levels = new Map<string, number>();
  const blocks = [...layPreamble(context, plan)];
  plan.entries.forEach((entry, i) => {
    const label = context.label(plan, entry.anchor);
    const level = 1 + (entry.parent === null ? 1 : (levels.get(entry.parent) ?? 1));
    levels.set(entry.anchor, level);
    blocks.push(...noteGap(context.compilation, plan, i).map(makeNote));
    const laid = layEntry(context, entry, label);
    const next = plan.entries[i + 1];
    headings[label] = {
      level,
      face: FACES[entry.kind],
      alone: laid.alone,
      sticky: laid.alone && (laid.blocks.length > 1 || next?.parent === entry.anchor),
      bookmarked: ['part', 'section', 'item'].includes(entry.kind),
      outlined: isListed(entry),
      url: context.site + entry.url,
    };
    blocks.push(...laid.blocks);
  });
  blocks.push(...noteGap(context.compilation, plan, plan.entries.length).map(makeNote));
  blocks.push(...layEnd(context, plan));
  return { plan: { label: planLabel(plan), title, blocks }, headings };
}

function titleHeading({ compilation, site }: PrintContext, plan: Plan, title: string): PrintHeading {
  return {
    level: 1,
    face: 'title',
    alone: true,
    sticky: true,
    bookmarked: true,
    outlined: true,
    url: site + plan.url,
    lines: breakTitle(title, TITLE_WIDTH),
    sublines: [plan.documentNumber, plan.issuer, plan.date].flatMap((line) => (line === null ? [] : [typeset(line)])),
    running: namePlan(compilation, plan),
    number: `${plan.ordinal}.`,
  };
}

/** The 目录 lists the uppermost level, where that is no level of items. */
function isListed(entry: Entry): boolean {
  return entry.parent === null && (entry.kind === 'part' || entry.kind === 'section');
}

function* layPreamble({ compilation, index }: PrintContext, plan: Plan): Generator<PrintBlock> {
  yield* noteStart(compilation, plan).map(makeNote);
  for (const { text } of plan.preamble) yield { kind: 'text', pieces: index.cut(typeset(text)) };
}

const makeNote = (text: string): PrintBlock => ({ kind: 'note', pieces: [text] });

function layEntry(
  { index }: PrintContext,
  entry: Entry,
  label: string,
): { alone: boolean; blocks: [PrintBlock, ...PrintBlock[]] } {
  const [first, ...others] = entry.paragraphs;
  const runsIn = first !== undefined && first.place.line === entry.bodyPlace?.line;
  const [lead, rest] = typesetLine(entry, runsIn ? first.text : '');
  if (isListed(entry)) index.noteHeading(label, lead);
  const leadPieces = isListed(entry) ? [lead] : index.cut(lead);
  const below = runsIn ? others : entry.paragraphs;
  return {
    alone: rest === '',
    blocks: [
      { kind: 'entry', label, lead: leadPieces, rest: index.cut(rest) },
      ...below.map(({ text }): PrintBlock => ({ kind: 'text', pieces: index.cut(typeset(text)) })),
    ],
  };
}

/** A line's heading with its mark, and what follows on the same line. A text without heading lends its first words. */
function typesetLine({ mark, heading, stop }: Entry, text: string): [lead: string, rest: string] {
  const words = heading === '' ? (/^[^。，；：！？,;:!?]{1,24}/u.exec(text)?.[0] ?? '') : '';
  const pieces = typesetPieces([mark + heading + words, stop + text.slice(words.length)]);
  return pieces as [string, string];
}

function* layEnd({ index }: PrintContext, plan: Plan): Generator<PrintBlock> {
  const lines = (paragraphs: readonly Paragraph[], kind: 'text' | 'signoff') =>
    paragraphs.map(({ text }): PrintBlock => ({ kind, pieces: index.cut(typeset(text)) }));
  if (plan.annexes.length > 0) yield { kind: 'blank' };
  yield* lines(plan.annexes, 'text');
  if (plan.signoff.length > 0) yield { kind: 'blank' };
  yield* lines(plan.signoff, 'signoff');
}
