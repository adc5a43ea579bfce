/** A compilation as plain text in reading order, with the address of each plan; what the source lacks is said. */

import { type AddressList, oldAnchorsOf } from '../../../src/model/address/address-list.ts';
import { quoteName } from '../../../src/model/address/anchor-name.ts';
import { absolute } from '../../../src/model/address/site-path.ts';
import { type Block, readingOrder } from '../../../src/model/layout/block.ts';
import { layPlan } from '../../../src/model/layout/lay-plan.ts';
import type { Compilation, Plan } from '../../../src/model/plan/compilation.ts';
import { DATA_FORMS } from '../../../src/model/plan/data-form.ts';
import { sayPicture } from '../../../src/model/plan/picture.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';
import { alignTable } from './aligned-table.ts';

/** UTF-8, raw texts, a paragraph a line; what the source lacks is said in 〔〕. */
export function exportPlainText(compilation: Compilation, addresses: AddressList, site: string): EmittedFile {
  const plans = compilation.plans.map((plan) => writePlan(plan, addresses, site));
  const content = [`${compilation.title}\n${absolute(site, addresses.url)}\n`, ...plans].join('\n\n');
  return { path: `${compilation.compilation}/${DATA_FORMS.text.path}`, content };
}

const NOTES: Record<Plan['status'], string[]> = {
  complete: [],
  truncated: ['〔源文件中本篇正文不全。〕'],
  'outline-only': ['〔源文件中本篇只有提纲，没有正文。〕'],
};

function writePlan(plan: Plan, addresses: AddressList, site: string): string {
  const skipped = oldAnchorsOf(addresses, plan.ordinal).filter(({ status }) => status === 'reserved');
  const lines = [
    `第${plan.ordinal}篇 ${plan.title}`,
    absolute(site, plan.url),
    ...NOTES[plan.status],
    ...skipped.map(({ name }) => `〔原文无${quoteName(name)}。〕`),
    '',
    ...[...readingOrder(layPlan(plan, { raw: true }))].flatMap(({ block }) => linesOf(block)),
  ];
  return `${lines.join('\n')}\n`;
}

/** The title stands at the head already, and what the plan lacks is said there. */
function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'title':
      return [...block.above, ...block.below].map(({ text }) => text);
    case 'paragraph':
      return [block.text];
    case 'table':
      return alignTable(block.table);
    case 'picture':
      return [sayPicture(block.picture)];
    case 'entry':
      return [block.mark + block.heading + block.stop + (block.runOn?.text ?? '')];
    case 'signoff':
      return block.lines.map(({ text }) => text);
    case 'gap':
    case 'alias':
    case 'former':
      return [];
  }
}
