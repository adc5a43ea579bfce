/** What a printed file must show, line by line: the whole compilation, or one plan of it. */
import { compilationUrl, sourceUrl } from '../../../src/model/address/address.ts';
import type { Plan } from '../../../src/model/plan/compilation.ts';
import { type Finding, forReaders } from '../../../src/model/plan/finding.ts';
import { sayAddressName } from '../../../src/model/settings/facts.ts';
import { keepInLine, typeset } from '../../../src/model/text/typeset.ts';
import { asPrinted } from '../../outputs/pdf/check-glyphs.ts';
import type { Made } from '../made-site.ts';
import { type Bookmarked, drawPlan, type LabelOf, type PrintedLine, printed } from './expected-printed-plan.ts';

export interface Printed {
  readonly lines: readonly PrintedLine[];
  readonly bookmarks: readonly Bookmarked[];
}

export interface PrintForm {
  /** Where the file is of one plan. */
  readonly only?: Plan | undefined;
  readonly hasIndex: boolean;
  /** The number printed on the page that a name leads to. */
  readonly pageOf: (label: string) => string;
}

export function expectPrint(made: Made, form: PrintForm): Printed {
  const { only, hasIndex, pageOf } = form;
  const { compilation, origin, about } = made;
  const plans = only === undefined ? compilation.plans : [only];
  const labelOf: LabelOf = ({ ordinal }, anchor) => (only === undefined ? `${ordinal}-${anchor}` : anchor);
  const drawn = plans.map((plan) => ({ plan, ...drawPlan(plan, origin, labelOf) }));
  const labels = new Set(drawn.flatMap(({ lines }) => lines.map(({ label }) => label)));
  const url = compilationUrl(compilation.compilation);
  const back = [{ text: '校记', label: 'notes' }, ...(hasIndex ? [{ text: '索引', label: 'index' }] : [])];
  const listed = [...drawn.flatMap(({ listed }) => listed), ...back];
  const front = [
    printed(typeset(compilation.title)),
    ...about.map((line) => printed(asPrinted(line))),
    origin === '' ? printed(sayAddressName(compilation.compilation)) : printed(origin + url, null, [url]),
    printed('目　录', 'contents'),
    ...listed.map(({ text, label }) => printed(text + pageOf(label), null, [`#${label}`])),
  ];
  const notes = forReaders(compilation.findings).filter(
    (finding) => only === undefined || isAbout(finding, made, only),
  );
  return {
    lines: [
      ...(only === undefined ? front : []),
      ...drawn.flatMap(({ lines }) => lines),
      printed('校　记', 'notes'),
      printed(compilation.source.sha256),
      ...(notes.length > 0 ? [printed('以下是对源文件的说明，行号指源文件的行。')] : []),
      ...notes.flatMap((finding) => expectNote(finding, made, labelOf, labels)),
    ],
    bookmarks: [
      ...(only === undefined ? [{ text: '目录', label: 'contents' }] : []),
      ...drawn.flatMap(({ bookmarks }) => bookmarks),
      ...back,
    ],
  };
}

function expectNote(finding: Finding, { compilation, origin }: Made, labelOf: LabelOf, labels: Labels): PrintedLine[] {
  const { line } = finding.place;
  const plan = compilation.plans.find(({ ordinal }) => ordinal === finding.plan);
  const label = plan && (finding.anchor === undefined ? `plan-${plan.ordinal}` : labelOf(plan, finding.anchor));
  return [
    printed(`第${line}行`, null, origin === '' ? [] : [sourceUrl(compilation.compilation, line)]),
    printed(keepInLine(finding.message), null, label !== undefined && labels.has(label) ? [`#${label}`] : []),
  ];
}

type Labels = ReadonlySet<string | null>;

/** Of the plan, or in its lines. */
function isAbout({ plan: about, place }: Finding, { compilation }: Made, plan: Plan): boolean {
  if (about !== undefined) return about === plan.ordinal;
  if (plan.place === null || place.line < plan.place.line) return false;
  const starts = compilation.plans
    .map((other) => other.place?.line ?? 0)
    .filter((line) => line > (plan.place?.line ?? 0));
  return starts.every((line) => place.line < line);
}
