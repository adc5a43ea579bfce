/** Proof of the page for printing: all plans, line by line, and the 目录 in front of them. */
import type { EntryBlock } from '../../../src/model/layout/block.ts';
import { sayGap } from '../../../src/model/layout/gap-words.ts';
import { layPlan } from '../../../src/model/layout/lay-plan.ts';
import type { Plan } from '../../../src/model/plan/compilation.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { listTables } from '../../../src/model/plan/plan-tables.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { compareTables } from '../compare-tables.ts';
import { expectLines, ownLine, runOnText } from '../expected.ts';
import { fileIn, tablesInModel } from '../expected-tables.ts';
import { compareLines, compareValue, inPaths, type Line, line } from '../line.ts';
import type { Made } from '../made-site.ts';
import { readMarkup } from '../readers/markup.ts';
import type { MarkupForm } from '../readers/markup-form.ts';
import { readTables } from '../readers/read-tables.ts';
import { readShownRows } from '../readers/rows.ts';

const isLine = (name: string): boolean => /^(?:h[1-6]|p)$/.test(name);

const isArticle: MarkupForm['isRoot'] = (name) => name === 'article';

export function checkPrintPage(made: Made): void {
  const { compilation, file, readPage, pathOf } = made;
  const html = readPage('print/index.html', { isListed: false });
  const { lines } = readMarkup(html, {
    isRoot: isArticle,
    isLine,
    mayHide: (attributes) => 'data-excerpt' in attributes,
  });
  const expected = compilation.plans.flatMap((plan) => expectPrinted(plan));
  compareLines(file, '打印页', expected, inPaths(lines, pathOf));
  const buttons = [...html.matchAll(/<button[^>]*>([^<]*)<\/button>/g)].map(([, words = '']) => words.trim());
  compareValue(file, '打印页的按钮 ', '打印 全部 清空', buttons.join(' '));
  const choices = readShownRows(html, 'legend', 'legend').map(({ cells }) => cells.join('').trim());
  const names = compilation.plans.map((plan) => `${plan.ordinal}. ${namePlan(compilation, plan)}`);
  compareValue(file, '打印页可选的篇 ', names.join('｜'), choices.join('｜'));
  const looks = [...html.matchAll(/<p class="k-(\w+)" id="(\d+-[^"]+)"/g)].map(([, look, id]) => `${id} ${look}`);
  const kinds = compilation.plans.flatMap(({ ordinal, entries }) =>
    entries.map(({ anchor, kind }) => `${ordinal}-${anchor} ${kind}`),
  );
  compareValue(file, '打印页的条目 ', kinds.toSorted().join(), looks.toSorted().join());
  const tables = tablesInModel(compilation.plans.flatMap(listTables), fileIn('../'));
  compareTables(file, '打印页', tables, readTables(html, 'article'));
  const contents = readMarkup(html, {
    isRoot: (name, { class: list }) => name === 'section' && list?.includes('printed-contents') === true,
    isLine: (name) => name === 'a',
    isNote: (name) => name === 'h2' || name === 'p',
    mayHide: ({ class: list }) => list === 'row-leader',
  });
  compareLines(file, '打印页的目录', compilation.plans.flatMap(expectContents), contents.lines);
}

function expectPrinted(plan: Plan): Line[] {
  const lines = expectLines(layPlan(plan), {
    folder: '../',
    title: (title) => [line(title, `plan-${plan.ordinal}`)],
    entry: (block: EntryBlock) => [
      line(ownLine(block) + runOnText(block), `${plan.ordinal}-${block.entry.anchor}`, [block.entry.url]),
    ],
    gap: ({ gap }) => (sayGap(gap) === null ? [] : [line(sayGap(gap) as string)]),
  });
  const { above, below } = layPlan(plan)[0] as Extract<ReturnType<typeof layPlan>[number], { kind: 'title' }>;
  return lines.toSpliced(above.length + 1 + below.length, 0, line('（节选）'));
}

function expectContents(plan: Plan): Line[] {
  const listed = plan.entries.filter(({ parent, kind }) => parent === null && (kind === 'part' || kind === 'section'));
  return [
    line(`${plan.ordinal}. ${typeset(plan.title)}`, null, [`#plan-${plan.ordinal}`]),
    ...listed.map(({ anchor, mark, heading }) => line(typeset(mark + heading), null, [`#${plan.ordinal}-${anchor}`])),
  ];
}
