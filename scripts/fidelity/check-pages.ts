/** Proof of the pages besides the plan's own: each entry's page, the one for printing, the cover, the source. */
import { compilationUrl, entryPageUrl, sourceUrl } from '../../src/model/address/address.ts';
import type { EntryBlock } from '../../src/model/layout/block.ts';
import { sayGap } from '../../src/model/layout/gap-words.ts';
import { layPlan } from '../../src/model/layout/lay-plan.ts';
import { isUnlisted } from '../../src/model/layout/unlisted.ts';
import type { Entry, Paragraph, Plan } from '../../src/model/plan/compilation.ts';
import { forReaders } from '../../src/model/plan/finding.ts';
import { entriesBelow, indexPlan } from '../../src/model/plan/full-text.ts';
import { listTables } from '../../src/model/plan/plan-tables.ts';
import { typeset } from '../../src/model/text/typeset.ts';
import { checkCitations } from './check-citations.ts';
import { checkEntryLinks, type EntryPage } from './check-entry-links.ts';
import { checkFrame, checkParts } from './check-frame.ts';
import { checkHead } from './check-head.ts';
import { checkCoverWords } from './check-said.ts';
import { checkSource } from './check-source.ts';
import { compareTables } from './compare-tables.ts';
import { expectLines, expectPicture, ownLine, runOnText } from './expected.ts';
import { fileIn, tablesInModel } from './expected-tables.ts';
import { compareLines, type Line, line, refuse, TABLE } from './line.ts';
import type { Made } from './made-site.ts';
import { readTables } from './read-tables.ts';
import { type MarkupForm, readMarkup } from './readers/markup.ts';

const isLine = (name: string): boolean => /^(?:h[1-6]|p)$/.test(name);

export function checkPages(made: Made): void {
  for (const plan of made.compilation.plans) {
    const index = indexPlan(plan);
    for (const row of Map.groupBy(plan.entries, ({ kind }) => kind).values())
      for (const [i, entry] of row.entries())
        checkEntryPage(made, { plan, index, entry, around: [row[i - 1], row[i + 1]] });
  }
  checkPrintPage(made);
  checkCover(made);
  checkSource(made);
  for (const page of ['source', 'changes', 'targets', 'index', 'print'])
    checkFrame(made.file, `${page}/ `, made.readText(`${page}/index.html`), page !== 'print');
}

const ENTRY_PARTS = new Set(['p.where', 'p.note', 'article.', 'p.facts', 'details.cite', 'nav.around']);

const isArticle: MarkupForm['isRoot'] = (name) => name === 'article';

function checkEntryPage(made: Made, of: EntryPage): void {
  const { plan, index, entry } = of;
  const { file, readText, pathOf, linksIn } = made;
  const where = `第${plan.ordinal}篇 ${entry.anchor} 的网页`;
  const html = readText(`${plan.ordinal}/${entry.anchor}/index.html`);
  const { lines, notes } = readMarkup(html, {
    isRoot: isArticle,
    isLine,
    isNote: (_, attributes) => attributes.class === 'note' || 'data-note' in attributes,
  });
  const paragraph = ({ text, table, picture }: Paragraph): Line => {
    if (picture !== undefined) return expectPicture(picture, '../../');
    return table === undefined ? line(typeset(text), null, linksIn(typeset(text), plan)) : TABLE;
  };
  const own = ({ mark, heading, stop }: Entry): string => typeset(mark + heading + stop);
  const page = ({ anchor }: Entry): string => entryPageUrl(made.compilation.compilation, plan.ordinal, anchor);
  const inside = entriesBelow(index, entry);
  const below = inside.flatMap((inner) =>
    isShownWhole(inner)
      ? [line(own(inner)), ...inner.paragraphs.map(paragraph)]
      : [line(typeset(inner.mark + inner.heading), null, [page(inner)])],
  );
  const expected = [line(own(entry)), ...entry.paragraphs.map(paragraph), ...below];
  compareLines(file, where, expected, inPaths(lines, pathOf));
  const matter = [entry, ...inside.filter(isShownWhole)].flatMap(({ paragraphs }) => paragraphs);
  compareTables(file, where, tablesInModel(matter, fileIn('../../')), readTables(html, 'article'));
  const said = notes.map(({ text }) => text).join('');
  compareLoss(file, where, '正文缺', !entry.inBody, said);
  compareLoss(file, where, '目录未列', isUnlisted(plan, entry), said);
  const subject = { url: entry.url, plan, entry };
  checkHead(made, where, html, subject);
  checkParts(file, where, html, ENTRY_PARTS);
  checkCitations(made, where, html, [subject]);
  checkEntryLinks(made, where, html, of);
}

/** Of what stands in an entry, subitems are shown with their text, others only lead on. */
const isShownWhole = ({ kind }: Entry): boolean => kind === 'subitem' || kind === 'point';

export const inPaths = (lines: readonly Line[], pathOf: Made['pathOf']): Line[] =>
  lines.map((each) => (each.links.length === 0 ? each : { ...each, links: each.links.map(pathOf) }));

function compareLoss(file: string, where: string, words: string, isLost: boolean, said: string): void {
  if (said.includes(words) === isLost) return;
  throw refuse(file, `${where}${isLost ? '没有说' : '误说'}“${words}”`, isLost ? '说明' : '不说');
}

function checkPrintPage(made: Made): void {
  const { compilation, file, readText, pathOf } = made;
  const { lines } = readMarkup(readText('print/index.html'), {
    isRoot: isArticle,
    isLine,
    mayHide: (attributes) => 'data-excerpt' in attributes,
  });
  const expected = compilation.plans.flatMap((plan) => expectPrinted(plan));
  compareLines(file, '打印页', expected, inPaths(lines, pathOf));
  const tables = tablesInModel(compilation.plans.flatMap(listTables), fileIn('../'));
  compareTables(file, '打印页', tables, readTables(readText('print/index.html'), 'article'));
  const contents = readMarkup(readText('print/index.html'), {
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

/** The 目录 with its page numbers, and the notes on the source. */
function checkCover(made: Made): void {
  const { compilation, file, readText, pathOf } = made;
  const html = readText('index.html');
  const { lines } = readMarkup(html, {
    isRoot: (name, { class: list }) => name === 'section' && list === 'contents',
    isLine: (name) => name === 'a',
    isNote: (name) => name === 'h2' || name === 'small' || name === 'p',
    mayHide: ({ class: list }) => list === 'leader',
  });
  const expected = compilation.plans.map(({ title, page, url }) =>
    line(`${typeset(title)}${page === null ? '' : `原书第${page}页`}`, null, [url]),
  );
  compareLines(file, '封面的目录', expected, inPaths(lines, pathOf));
  checkFindings(made, html, '封面的校记');
  checkCoverWords(made, html);
  const whole = { url: compilationUrl(compilation.compilation) };
  checkHead(made, '封面', html, whole);
  const plans = compilation.plans.map((plan) => ({ url: plan.url, plan }));
  checkCitations(made, '封面', html, [whole, ...(plans.length > 1 ? plans : [])]);
}

function checkFindings({ compilation, file, pathOf }: Made, html: string, where: string): void {
  const { lines } = readMarkup(html, {
    isRoot: (name, { class: list }) => name === 'section' && list === 'findings',
    isLine: (name) => name === 'li',
    isNote: (name) => /^(?:h[1-6]|p)$/.test(name),
  });
  const shown = forReaders(compilation.findings);
  const groups = [undefined, ...compilation.plans.map(({ ordinal }) => ordinal)];
  const expected = groups
    .flatMap((plan) => shown.filter((finding) => finding.plan === plan))
    .map(({ message, place }) =>
      line(`${typeset(message)}原文第${place.line}行`, null, [sourceUrl(compilation.compilation, place.line)]),
    );
  compareLines(file, where, expected, inPaths(lines, pathOf));
}
