/** How much of a plan has come down, in words. */
import type { Plan, PlanStatus } from './compilation.ts';
import { countBodies, sayUnits } from './count-words.ts';

const STATUS: Record<PlanStatus, string> = {
  complete: '全文',
  truncated: '原文有残缺',
  'outline-only': '只有目录，正文缺',
};

/** Whether some of what people cite in a plan has a text, and some has none. Its state then says how many there are. */
export function isPartly(plan: Plan): boolean {
  const { whole, withBody } = countBodies(plan);
  return withBody > 0 && withBody < whole;
}

/** `全文`; `25 项中 1 项有正文` */
export function sayStatus(plan: Plan): string {
  if (!isPartly(plan)) return STATUS[plan.status];
  const units = sayUnits([plan]);
  return `${units}中 ${units.replace(/\d+/, `${countBodies(plan).withBody}`)}有正文`;
}
