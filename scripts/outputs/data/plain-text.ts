/** A compilation as plain text in reading order, with the address of each plan; what the source lacks is said. */

import { type AddressList, oldAnchorsOf } from '../../../src/model/address/address-list.ts';
import { parseAnchor } from '../../../src/model/address/anchor.ts';
import { nameAnchor } from '../../../src/model/address/anchor-name.ts';
import type { Compilation, Plan } from '../../../src/model/plan/compilation.ts';
import { DATA_FORMS } from '../../../src/model/plan/data-form.ts';
import { printEntry } from '../../../src/model/plan/full-text.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';
import { absolute } from '../absolute.ts';

export function exportPlainText(compilation: Compilation, addresses: AddressList, site: string): EmittedFile {
  const plans = compilation.plans.map((plan) => printPlan(plan, addresses, site));
  const content = [`${compilation.title}\n${absolute(site, addresses.url)}\n`, ...plans].join('\n\n');
  return { path: `${compilation.compilation}/${DATA_FORMS.text.path}`, content };
}

const NOTES: Record<Plan['status'], string[]> = {
  complete: [],
  truncated: ['〔源文件中本篇正文不全。〕'],
  'outline-only': ['〔源文件中本篇只有提纲，没有正文。〕'],
};

function printPlan(plan: Plan, addresses: AddressList, site: string): string {
  const skipped = oldAnchorsOf(addresses, plan.ordinal).filter(({ status }) => status === 'reserved');
  const lines = [
    `第${plan.ordinal}篇 ${plan.title}`,
    absolute(site, plan.url),
    ...NOTES[plan.status],
    ...skipped.map(({ anchor }) => `〔原文无${nameAnchor(parseAnchor(anchor as string))}。〕`),
    '',
    ...[plan.documentNumber, plan.issuer, plan.date].filter((line) => line !== null),
    ...plan.preamble.map(({ text }) => text),
    ...plan.entries.map(printEntry),
    ...plan.annexes.map(({ text }) => text),
    ...plan.signoff.map(({ text }) => text),
  ];
  return `${lines.join('\n')}\n`;
}
