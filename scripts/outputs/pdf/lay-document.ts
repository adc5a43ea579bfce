/** The model → a document to print: the whole compilation, or one of its plans. */

import { compilationUrl, sourceUrl } from '../../../src/model/address/address.ts';
import { absoluteOrNull } from '../../../src/model/address/site-path.ts';
import type { Compilation, Plan } from '../../../src/model/plan/compilation.ts';
import { type Finding, forReaders } from '../../../src/model/plan/finding.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { sayAddressName } from '../../../src/model/settings/facts.ts';
import { breakCoverTitle } from '../../../src/model/text/break-title.ts';
import { keepInLine, typeset } from '../../../src/model/text/typeset.ts';
import { asPrinted } from './check-glyphs.ts';
import type { PrintDocument, PrintHeading, PrintNote, PrintPlan } from './print-document.ts';
import { type PrintContext, planLabel, setPlan } from './set-plan.ts';
import { createTermIndex } from './term-index.ts';

/** Cover, with `about` below the title, 目录, every plan, notes and index. Destinations carry the plan's ordinal: `1-item-27`. */
export function layCompilation(
  compilation: Compilation,
  site: string,
  about: readonly string[],
  terms = new Map<string, number>(),
): PrintDocument {
  const title = typeset(compilation.title);
  const url = absoluteOrNull(site, compilationUrl(compilation.compilation));
  const foot = { text: url ?? sayAddressName(compilation.compilation), url };
  const cover = { ...breakCoverTitle(title), about: about.map(asPrinted), foot };
  return layDocument({ compilation, site, index: createTermIndex(terms), label }, compilation.plans, {
    prefix: '',
    title,
    cover,
    contents: true,
    url,
    findings: forReaders(compilation.findings),
  });
}

/** Of a heading in any document: what a plan's own has in common with its compilation's is set once. */
const label = (plan: Plan, anchor: string): string => `${plan.ordinal}-${anchor}`;

/** One plan, its notes and index. Destinations are the anchors: `item-27`. `terms` are the numbers that both know terms by. */
export function layOnePlan(
  compilation: Compilation,
  plan: Plan,
  site: string,
  terms = new Map<string, number>(),
): PrintDocument {
  const context: PrintContext = { compilation, site, index: createTermIndex(terms), label };
  return layDocument(context, [plan], {
    prefix: label(plan, ''),
    title: namePlan(compilation, plan),
    cover: null,
    contents: false,
    url: absoluteOrNull(site, plan.url),
    findings: forReaders(compilation.findings).filter((finding) => isAbout(finding, compilation, plan)),
  });
}

interface Matter extends Pick<PrintDocument, 'prefix' | 'title' | 'cover' | 'contents'> {
  readonly url: string | null;
  readonly findings: readonly Finding[];
}

function layDocument(context: PrintContext, plans: readonly Plan[], matter: Matter): PrintDocument {
  const { prefix, title, cover, contents, url, findings } = matter;
  const headings: Record<string, PrintHeading> = {};
  const laid: PrintPlan[] = plans.map((plan) => {
    const one = setPlan(context, plan);
    Object.assign(headings, one.headings);
    return one.plan;
  });
  const notes = findings.map((finding) => layNote(context, finding, headings));
  return {
    family: context.compilation.compilation,
    prefix,
    title,
    cover,
    contents,
    headings: { ...headings, ...FURNITURE },
    plans: laid,
    notes: { preface: sayProvenance(context.compilation, url, notes.length > 0), notes },
    index: { documents: context.index.listDocuments(), terms: context.index.listTerms() },
  };
}

const FURNITURE: Record<string, PrintHeading> = Object.fromEntries(
  Object.entries({ contents: '目　录', notes: '校　记', index: '索　引' }).map(([label, line]) => [
    label,
    {
      level: 1,
      face: 'title',
      alone: true,
      sticky: true,
      bookmarked: true,
      outlined: label !== 'contents',
      url: null,
      lines: [line],
      running: line.replace('　', ''),
    } satisfies PrintHeading,
  ]),
);

function isAbout(finding: Finding, { plans }: Compilation, plan: Plan): boolean {
  if (finding.plan !== undefined) return finding.plan === plan.ordinal;
  const start = plan.place?.line;
  if (start === undefined) return false;
  const starts = plans.flatMap(({ place }) => (place === null ? [] : [place.line]));
  const end = Math.min(...starts.filter((line) => line > start), Number.POSITIVE_INFINITY);
  return finding.place.line >= start && finding.place.line < end;
}

function layNote(context: PrintContext, finding: Finding, headings: Readonly<Record<string, PrintHeading>>): PrintNote {
  const { compilation, site } = context;
  const plan = compilation.plans.find(({ ordinal }) => ordinal === finding.plan);
  const target = plan && (finding.anchor === undefined ? planLabel(plan) : context.label(plan, finding.anchor));
  return {
    place: `第${finding.place.line}行`,
    url: absoluteOrNull(site, sourceUrl(compilation.compilation, finding.place.line)),
    text: keepInLine(finding.message),
    label: target !== undefined && target in headings ? target : null,
  };
}

/**
 * What the document was made from, and what was done to it; in front of the notes, if there are any. `url` is where it
 * stands on the web, if it is known.
 */
export function sayProvenance({ source }: Compilation, url: string | null, hasNotes: boolean): string[] {
  const web = url === null ? '' : `，网页见 ${url} `;
  const preface = `本文件照源文件“${source.file}”（${source.lines}行）排印${web}。中文里的半角标点排作全角，一字对一字；此外文字、编号照录，不作改动。所据源文件的 SHA-256 校验值为 ${source.sha256} 。`;
  return hasNotes ? [preface, '以下是对源文件的说明，行号指源文件的行。'] : [preface];
}
