/**
 * Proof of a plan's own page: its lines, each with its anchor and links, and among them nothing but what the site may
 * say of its own (`data-note`), which holds no words of the source and tells what is lacking exactly where it is.
 */
import type { Block, EntryBlock } from '../../../src/model/layout/block.ts';
import { readingOrder } from '../../../src/model/layout/block.ts';
import { layPlan } from '../../../src/model/layout/lay-plan.ts';
import type { Plan } from '../../../src/model/plan/compilation.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { expectLines, ownLine, runOnText } from '../expected.ts';
import { compareLines, type Line, line, refuse } from '../line.ts';
import type { Made } from '../made-site.ts';
import { decodeEntities } from '../readers/entities.ts';
import { readMarkup } from '../readers/markup.ts';
import type { Note } from '../readers/markup-form.ts';
import { checkCitable } from './check-citations.ts';
import { checkParts } from './check-frame.ts';
import { checkHead } from './check-head.ts';
import { checkPlanWords } from './check-said.ts';

const RE_LINE = /^(?:h[1-6]|p)$/;
const RE_CITABLE = /<main[^>]* data-citable="([^"]*)"/;

const PLAN_PARTS = new Set(['nav.toc', 'article.', 'nav.around', 'a.toc-button']);

export function checkPlanPages(made: Made): void {
  for (const plan of made.compilation.plans) checkPlanPage(made, plan);
}

function checkPlanPage(made: Made, plan: Plan): void {
  const { file, compilation, readPage, pathOf } = made;
  const where = `第${plan.ordinal}篇的网页`;
  const html = readPage(`${plan.ordinal}/index.html`, { here: namePlan(compilation, plan) });
  const { lines, notes } = readMarkup(html, {
    isRoot: (name) => name === 'article',
    isLine: (name) => RE_LINE.test(name),
    // The heading of an entry without a body says what the 目录 says.
    isNote: (name, attributes) =>
      ('data-note' in attributes && !/^h[2-6]$/.test(name)) || attributes.class === 'visually-hidden',
  });
  const blocks = layPlan(plan, { old: made.oldAnchors(plan) });
  const shown = lines.map((each) => ({ ...each, links: each.links.map(pathOf) }));
  compareLines(file, where, expectPage(made, plan, blocks), shown);
  checkContents(made, where, plan, html);
  checkLacks(file, where, plan, blocks, notes);
  checkNotes(made, where, plan, notes);
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

/** 正文缺, 目录未列, 中断: said behind the entries of which they are true, and nowhere else. */
function checkLacks(
  file: string,
  where: string,
  { status }: Plan,
  blocks: readonly Block[],
  notes: readonly Note[],
): void {
  const saying = (words: string): Set<string | null> =>
    new Set(notes.filter(({ text }) => text.startsWith(words) || text === `（${words}）`).map(({ anchor }) => anchor));
  const unlisted = saying('目录未列');
  const without = saying('正文缺');
  for (const { block } of readingOrder(blocks)) {
    if (block.kind !== 'entry') continue;
    const { anchor } = block.entry;
    check(anchor, '目录未列', block.missing === 'outline', unlisted.has(anchor));
    if (status !== 'outline-only') check(anchor, '正文缺', !block.entry.inBody, without.has(anchor));
  }
  const isCut = blocks.some((block) => block.kind === 'gap' && block.gap.what === 'start');
  check('', '原文开头缺失', isCut, saying('原文开头缺失').size > 0);
  const ends = [...readingOrder(blocks)].some(({ block }) => block.kind === 'gap' && block.gap.what === 'end');
  check('', '原文至此中断', ends, saying('原文至此中断').size > 0);

  function check(anchor: string, words: string, isTrue: boolean, isSaid: boolean): void {
    if (isTrue === isSaid) return;
    throw refuse(file, `${where} ${anchor} ${isSaid ? '误说' : '没有说'}“${words}”`, isTrue ? '说明' : '不说');
  }
}

/** What the site says in short words, or with the plan's name, cannot be taken for the source's. */
const LONGEST_OWN = 8;

function checkNotes({ compilation, file, tree }: Made, where: string, plan: Plan, notes: readonly Note[]): void {
  const source = typeset(tree.source.lines.map(({ text }) => text).join('\n'));
  const names = [compilation.title, plan.title, ...compilation.plans.map(({ title }) => title)].map(typeset);
  const known = new Map<string, boolean>();
  for (const { text, anchor } of notes) {
    const words = names.reduce((rest, name) => rest.replaceAll(name, '\n'), text);
    if (words.length < LONGEST_OWN || known.has(words)) continue;
    const taken = piecesOf(words).find((piece) => source.includes(piece));
    known.set(words, true);
    if (taken !== undefined)
      throw refuse(file, `${where} ${anchor ?? ''} 的说明里有原文的字：“${taken}”`, '网站自己的话');
  }
}

function piecesOf(words: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at + LONGEST_OWN <= words.length; at++) {
    const piece = words.slice(at, at + LONGEST_OWN);
    if (/^\p{Script=Han}+$/u.test(piece)) pieces.push(piece);
  }
  return pieces;
}
