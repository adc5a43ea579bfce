/** Proof of the plain text: each plan's lines, and that what a plan lacks is said at its head. */
import { compilationUrl } from '../../../src/model/address/address.ts';
import { readingOrder } from '../../../src/model/layout/block.ts';
import { layPlan } from '../../../src/model/layout/lay-plan.ts';
import type { Plan } from '../../../src/model/plan/compilation.ts';
import { sayPicture } from '../../../src/model/plan/picture.ts';
import { alignTable } from '../../outputs/data/aligned-table.ts';
import { compareLines, line, refuse } from '../line.ts';
import type { Made } from '../made-site.ts';

/** What the site says of a plan, in brackets at its head. */
const RE_NOTE = /^〔(源文件中本篇|原文无).*。〕$/;

export function checkPlainText(written: string, { compilation, file, pathOf }: Made): void {
  const shown = written.split('\n');
  const notes = shown.filter((text) => RE_NOTE.test(text) && text.startsWith('〔源文件'));
  const lacking = compilation.plans.filter(({ status }) => status !== 'complete');
  if (notes.length < lacking.length)
    throw refuse(file, `plain.txt 有 ${notes.length} 篇注明正文不全`, `${lacking.length} 篇`);
  const expected = [
    compilation.title,
    compilationUrl(compilation.compilation),
    // Two lines are empty in front of each plan, the last is ended.
    ...compilation.plans.flatMap((plan) => ['', '', ...expectPlain(plan)]),
    '',
  ];
  compareLines(
    file,
    'plain.txt ',
    expected.map((text) => line(text)),
    shown.filter((text) => !RE_NOTE.test(text)).map((text) => line(pathOf(text))),
  );
}

function expectPlain(plan: Plan): string[] {
  const words = [...readingOrder(layPlan(plan, { raw: true }))].flatMap(({ block }): string[] => {
    if (block.kind === 'title') return [...block.above, ...block.below].map(({ text }) => text);
    if (block.kind === 'paragraph') return [block.text];
    if (block.kind === 'table') return alignTable(block.table);
    if (block.kind === 'picture') return [sayPicture(block.picture)];
    if (block.kind === 'entry') return [block.mark + block.heading + block.stop + (block.runOn?.text ?? '')];
    return block.kind === 'signoff' ? block.lines.map(({ text }) => text) : [];
  });
  return [`第${plan.ordinal}篇 ${plan.title}`, plan.url, '', ...words.filter((text) => !RE_NOTE.test(text))];
}
