/** A compilation as plain text in reading order, with the address of each plan; what the source lacks is said. */

import { type AddressList, oldAnchorsOf } from '../../../src/model/address/address-list.ts';
import { quoteName } from '../../../src/model/address/anchor-name.ts';
import { absolute } from '../../../src/model/address/site-path.ts';
import { type Block, readingOrder } from '../../../src/model/layout/block.ts';
import { layPlan } from '../../../src/model/layout/lay-plan.ts';
import type { Plan } from '../../../src/model/plan/compilation.ts';
import { sayPicture } from '../../../src/model/plan/picture.ts';
import { alignTable } from './aligned-table.ts';
import type { CompilationData, DataExport } from './data-export.ts';

/** UTF-8, raw texts, a paragraph a line; what the source lacks is said in 〔〕. */
export const plainText: DataExport = {
  path: 'plain.txt',
  type: 'text/plain',
  label: '纯文本',
  use: '按阅读次序排好的文字',
  write: writeText,
};

function writeText({ compilation, addresses }: CompilationData, site: string): string {
  const plans = compilation.plans.map((plan) => writePlan(plan, addresses, site));
  return [`${compilation.title}\n${absolute(site, addresses.url)}\n`, ...plans].join('\n\n');
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
