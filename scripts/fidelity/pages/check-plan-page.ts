/**
 * Proof of a plan's own page: its lines, each with its anchor and links, and among them nothing but what the site may
 * say of its own (`data-note`).
 */
import type { Block, EntryBlock } from '../../../src/model/layout/block.ts';
import { layPlan } from '../../../src/model/layout/lay-plan.ts';
import type { Plan } from '../../../src/model/plan/compilation.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { expectLines, ownLine, runOnText } from '../expected.ts';
import { compareLines, type Line, line } from '../line.ts';
import type { Made } from '../made-site.ts';
import { decodeEntities } from '../readers/entities.ts';
import { readMarkup } from '../readers/markup.ts';
import { checkCitable } from './check-citations.ts';
import { checkParts } from './check-frame.ts';
import { checkHead } from './check-head.ts';
import { checkNotes } from './check-notes.ts';
import { checkPlanWords } from './check-said.ts';

const RE_LINE = /^(?:h[1-6]|p)$/;
const RE_CITABLE = /<main[^>]* data-citable="([^"]*)"/;

const PLAN_PARTS = new Set(['nav.toc', 'article.', 'nav.around', 'a.toc-button']);

/** Throws a `Refusal` that names the plan and the first line which differs. */
export function checkPlanPages(made: Made): void {
  for (const plan of made.compilation.plans) checkPlanPage(made, plan);
}

function checkPlanPage(made: Made, plan: Plan): void {
  const { file, compilation, readPage, pathOf } = made;
  const where = `第${plan.ordinal}篇的网页`;
  const html = readPage(`${plan.ordinal}/index.html`, { here: namePlan(compilation, plan) });
  const { lines, notes } = readMarkup(html, {
    isRoot: (name) => name === 'article',
    isLine: (name, { class: list = 'matter' }) => RE_LINE.test(name) && list === 'matter',
    // The heading of an entry without a body says what the 目录 says.
    isNote: (name, attributes) =>
      ('data-note' in attributes && !/^h[2-6]$/.test(name)) || attributes.class === 'visually-hidden',
  });
  const blocks = layPlan(plan, { old: made.oldAnchors(plan) });
  const shown = lines.map((each) => ({ ...each, links: each.links.map(pathOf) }));
  compareLines(file, where, expectPage(made, plan, blocks), shown);
  checkContents(made, where, plan, html);
  checkNotes(made, where, plan, blocks, notes);
  const subject = { url: plan.url, plan };
  checkHead(made, where, html, subject);
  checkParts(file, where, html, PLAN_PARTS);
  checkPlanWords(made, plan, where, html);
  checkCitable(made, where, decodeEntities(RE_CITABLE.exec(html)?.[1] ?? ''), subject);
}

function expectPage(made: Made, plan: Plan, blocks: readonly Block[]): Line[] {
  const text = (words: string): Line => line(words, null, made.linksIn(words, plan));
  return expectLines(blocks, {
    text,
    folder: '../',
    entry: (block: EntryBlock) => [
      line(ownLine(block), block.entry.anchor, [`#${block.entry.anchor}`]),
      ...(block.runOn === null ? [] : [text(runOnText(block))]),
    ],
  });
}

/** The 目录 lists what the outline prints, as it prints it; a plan that is nothing else shows none beside it. */
function checkContents({ file }: Made, where: string, { entries, status }: Plan, html: string): void {
  const { lines } = readMarkup(html, {
    isRoot: (name, { id }) => name === 'nav' && id === 'toc',
    isLine: (name) => name === 'a',
    isNote: (name, attributes) => 'data-note' in attributes || name === 'small' || name === 'p',
  });
  if (status === 'outline-only') return;
  const isPrinted = entries.some(({ inOutline }) => inOutline);
  const rows = entries.filter(({ inOutline }) => inOutline || !isPrinted);
  const printed = rows.toSorted((a, b) => (a.outlinePlace?.line ?? 0) - (b.outlinePlace?.line ?? 0));
  const expected = printed.map(({ anchor, mark, heading, inOutline, outlineMark, outlineHeading }) =>
    line(typeset(inOutline ? `${outlineMark}${outlineHeading}` : mark + heading), null, [`#${anchor}`]),
  );
  compareLines(file, `${where}的目录`, expected, lines);
}
