/** Proof of an entry's own page: its text, what stands in it, where it leads, what it says is missing. */
import { entryPageUrl } from '../../../src/model/address/address.ts';
import { isUnlisted } from '../../../src/model/layout/unlisted.ts';
import type { Entry, Paragraph } from '../../../src/model/plan/compilation.ts';
import { entriesBelow } from '../../../src/model/plan/full-text.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { compareTables } from '../compare-tables.ts';
import { expectPicture } from '../expected.ts';
import { fileIn, tablesInModel } from '../expected-tables.ts';
import { compareLines, compareValue, inPaths, type Line, line, TABLE } from '../line.ts';
import type { Made } from '../made-site.ts';
import { readMarkup } from '../readers/markup.ts';
import type { MarkupForm } from '../readers/markup-form.ts';
import { readTables } from '../readers/read-tables.ts';
import { checkCitations } from './check-citations.ts';
import { checkEntryLinks, type EntryPage } from './check-entry-links.ts';
import { checkParts } from './check-frame.ts';
import { checkHead } from './check-head.ts';
import { LACKS, SAID_OF_TABLES } from './check-notes.ts';
import { provenWith } from './entry-skeleton.ts';
import { valuesOf } from './entry-values.ts';

const isLine: MarkupForm['isLine'] = (name) => /^(?:h[1-6]|p)$/.test(name);

const isArticle: MarkupForm['isRoot'] = (name) => name === 'article';

const ENTRY_PARTS = new Set(['p.where', 'p.note earlier', 'article.', 'p.facts', 'details.cite', 'nav.around']);

export function checkEntryPage(made: Made, of: EntryPage): void {
  const { plan, entry } = of;
  const path = `${plan.ordinal}/${entry.anchor}/index.html`;
  const html = made.openPage(path);
  const proven = provenWith(made.settings);
  const values = valuesOf(html, made.compilation, of);
  if (values !== undefined && proven.has(html, values)) return;
  made.provePage(path, html);
  checkWholePage(made, html, of);
  if (values !== undefined) proven.add(html, values);
}

function checkWholePage(made: Made, html: string, of: EntryPage): void {
  const { plan, index, entry } = of;
  const { file, pathOf } = made;
  const where = `第${plan.ordinal}篇 ${entry.anchor} 的网页`;
  const { lines, notes } = readMarkup(html, {
    isRoot: isArticle,
    isLine,
    isNote: (_, attributes) => attributes.class === 'note' || 'data-note' in attributes,
  });
  const inside = entriesBelow(index, entry);
  compareLines(file, where, expectOwn(made, of, inside), inPaths(lines, pathOf));
  const matter = [entry, ...inside.filter(isShownWhole)].flatMap(({ paragraphs }) => paragraphs);
  const tables = tablesInModel(matter, fileIn('../../'));
  compareTables(file, where, tables, readTables(html, 'article'));
  const said = [
    ...tables.map(() => SAID_OF_TABLES),
    ...(entry.inBody ? [] : [LACKS.body]),
    ...(isUnlisted(plan, entry) ? [LACKS.outline] : []),
  ];
  compareValue(file, `${where}的说明 `, said.join('｜'), notes.map(({ text }) => text.trim()).join('｜'));
  const facts = /<p class="facts">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '';
  const at = (entry.bodyPlace ?? entry.outlinePlace)?.line ?? 1;
  compareValue(file, `${where}的出处 `, `在全篇中阅读原文第${at}行`, facts.replace(/<[^>]*>|\s/g, ''));
  const subject = { url: entry.url, plan, entry };
  checkHead(made, where, html, { ...subject, index });
  checkParts(file, where, html, ENTRY_PARTS);
  checkCitations(made, where, html, [subject]);
  checkEntryLinks(made, where, html, of);
}

/** Its own lines, and those of what stands in it. */
function expectOwn(made: Made, { plan, entry }: EntryPage, inside: readonly Entry[]): Line[] {
  const paragraph = ({ text, table, picture }: Paragraph): Line => {
    if (picture !== undefined) return expectPicture(picture, '../../');
    return table === undefined ? line(typeset(text), null, made.linksIn(typeset(text), plan)) : TABLE;
  };
  const own = ({ mark, heading, stop }: Entry): string => typeset(mark + heading + stop);
  const page = ({ anchor }: Entry): string => entryPageUrl(made.compilation.compilation, plan.ordinal, anchor);
  const below = inside.flatMap((inner) =>
    isShownWhole(inner)
      ? [line(own(inner)), ...inner.paragraphs.map(paragraph)]
      : [line(typeset(inner.mark + inner.heading), null, [page(inner)])],
  );
  return [line(own(entry)), ...entry.paragraphs.map(paragraph), ...below];
}

/** Of what stands in an entry, subitems are shown with their text, others only lead on. */
const isShownWhole = ({ kind }: Entry): boolean => kind === 'subitem' || kind === 'point';
