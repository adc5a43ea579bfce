/** Proof of the EPUB: its pages show the plans, its navigation leads to their entries, its notes are those of the model. */
import { strFromU8, unzipSync } from 'fflate';
import { compilationUrl, sourceUrl } from '../../../src/model/address/address.ts';
import type { EntryBlock } from '../../../src/model/layout/block.ts';
import { sayGap } from '../../../src/model/layout/gap-words.ts';
import { layPlan } from '../../../src/model/layout/lay-plan.ts';
import type { Entry, Plan } from '../../../src/model/plan/compilation.ts';
import { forReaders } from '../../../src/model/plan/finding.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { listTables } from '../../../src/model/plan/plan-tables.ts';
import { sayAddressName } from '../../../src/model/settings/facts.ts';
import { keepInLine, typeset } from '../../../src/model/text/typeset.ts';
import { compareTables } from '../compare-tables.ts';
import { expectLines, ownLine, runOnText } from '../expected.ts';
import { fileIn, tablesInModel } from '../expected-tables.ts';
import { compareLines, compareValue, type Line, line, refuse, XML_HEAD } from '../line.ts';
import type { Made } from '../made-site.ts';
import { checkDownload } from '../pages/check-said.ts';
import { decodeEntities } from '../readers/entities.ts';
import { readMarkup } from '../readers/markup.ts';
import { readTables } from '../readers/read-tables.ts';
import { checkPackage } from './check-package.ts';

const RE_LINE = /^(?:h[1-6]|p)$/;
const RE_XML = /\.(?:xhtml|opf|ncx)$/;

/** Throws a `Refusal` that names the page of the book and the line. Where the book is missing, too. */
export function checkBook(made: Made): void {
  const { compilation, file, read } = made;
  const bytes = read(`${compilation.compilation}.epub`);
  const book = unzipSync(bytes);
  checkDownload(made, { path: `${compilation.compilation}.epub`, bytes: bytes.length });
  const open = (name: string): string => {
    const content = book[`EPUB/${name}`];
    if (content === undefined) throw refuse(file, `EPUB 里没有 ${name}`, '这个文件');
    const text = strFromU8(content);
    if (RE_XML.test(name)) compareValue(file, `EPUB 的 ${name} `, XML_HEAD, text.split('\n', 1)[0]);
    return text;
  };
  checkPackage(made, open);
  for (const plan of compilation.plans) {
    const where = `EPUB 第${plan.ordinal}篇`;
    const page = open(`plan-${plan.ordinal}.xhtml`);
    compareLines(file, where, expectPage(plan, made), readLines(page, made, RE_LINE));
    compareTables(file, where, tablesInModel(listTables(plan), fileIn('')), readTables(page, 'body', true));
  }
  compareLines(file, 'EPUB 的目录', expectNavigation(made), readLines(open('nav.xhtml'), made, /^(?:h1|a)$/));
  compareLines(file, 'EPUB 的旧式目录', expectNavigation(made).slice(1).map(bareLine), readNcx(open('toc.ncx')));
  const notes = readLines(open('notes.xhtml'), made, /^li$/, /^(?:h1|p)$/);
  compareLines(file, 'EPUB 的校记', expectNotes(made), notes);
  compareLines(file, 'EPUB 的书名页', expectTitlePage(made), readLines(open('title.xhtml'), made, RE_LINE));
}

function readLines(xhtml: string, { pathOf }: Made, isLine: RegExp, isNote = /^$/): Line[] {
  const { lines } = readMarkup(xhtml, {
    isXml: true,
    isRoot: (name) => name === 'body',
    isLine: (name) => isLine.test(name),
    isNote: (name) => isNote.test(name),
  });
  return lines.map((each) => ({ ...each, links: each.links.map(pathOf) }));
}

const bareLine = ({ text, links }: Line): Line => line(text, null, links);

/** What readers of EPUB 2 go by. */
function readNcx(ncx: string): Line[] {
  const points = ncx.matchAll(
    /<navPoint[^>]*>\s*<navLabel>\s*<text>([^<]*)<\/text>\s*<\/navLabel>\s*<content src="([^"]*)"/g,
  );
  return [...points].map(([, text = '', src = '']) => line(decodeEntities(text), null, [decodeEntities(src)]));
}

/** Where the site has no address, a book leads nowhere. */
const leadsTo = ({ origin }: Made, url: string): string[] => (origin === '' ? [] : [url]);

function expectPage(plan: Plan, made: Made): Line[] {
  const lines = expectLines(layPlan(plan), {
    title: (title) => [line(title, null, leadsTo(made, plan.url))],
    entry: (block) => expectEntry(block, leadsTo(made, block.entry.url)),
    gap: ({ gap }) => (sayGap(gap) === null ? [] : [line(sayGap(gap) as string)]),
  });
  return lines.map((each, i) => (i === 0 ? { ...each, anchor: `plan-${plan.ordinal}` } : each));
}

/** Without a heading the text stands behind the mark. */
function expectEntry(block: EntryBlock, links: readonly string[]): Line[] {
  const { anchor } = block.entry;
  if (block.heading === '') return [line(ownLine(block) + runOnText(block), anchor, links)];
  return [line(ownLine(block), anchor, links), ...(block.runOn === null ? [] : [line(runOnText(block))])];
}

function expectTitlePage({ compilation, about, origin }: Made): Line[] {
  const { compilation: name, title } = compilation;
  const url = compilationUrl(name);
  const address = origin === '' ? line(sayAddressName(name)) : line(origin + url, null, [url]);
  return [line(typeset(title)), ...about.map((each) => line(each)), address];
}

function expectNavigation({ compilation }: Made): Line[] {
  const rows = compilation.plans.flatMap((plan) => {
    const page = `plan-${plan.ordinal}.xhtml`;
    return [line(namePlan(compilation, plan), null, [page]), ...listBelow(plan, null, page)];
  });
  const [first, ...rest] = [line('目录'), ...rows, line('校记', null, ['notes.xhtml'])];
  return [{ ...(first as Line), anchor: 'toc' }, ...rest];
}

function listBelow(plan: Plan, parent: string | null, page: string): Line[] {
  return plan.entries
    .filter((entry) => entry.parent === parent)
    .flatMap((entry) => [
      line(typeset(entry.mark + nameOf(entry)), null, [`${page}#${entry.anchor}`]),
      ...listBelow(plan, entry.anchor, page),
    ]);
}

const nameOf = ({ heading, text }: Entry): string => (heading === '' ? (text ?? '').slice(0, 24) : heading);

function expectNotes(made: Made): Line[] {
  const { compilation, findings } = made.compilation;
  return forReaders(findings).map(({ place, message }) =>
    line(keepBreaks(`第${place.line}行　${message}`), null, leadsTo(made, sourceUrl(compilation, place.line))),
  );
}

/** As XML holds them. */
const keepBreaks = (text: string): string => (/[\v\f]/.test(text) ? keepInLine(text) : text);
