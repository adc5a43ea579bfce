/** Reads what the build wrote of addresses and history. */
import type { AddressList } from '../model/address/address-list.ts';
import type { History } from '../model/address/history.ts';
import type { Compilation, Entry, Plan } from '../model/plan/compilation.ts';
import { indexPlan, type PlanIndex } from '../model/plan/full-text.ts';
import { readContent } from './content-file.ts';
import { readRendered } from './published.ts';

/** Of every compilation, the withdrawn ones too. */
export function readAddressLists(): AddressList[] {
  return readContent<{ compilations: AddressList[] }>('addresses.json')?.compilations ?? [];
}

/** Of a compilation that is published; undefined where the build wrote none. */
export function readAddressList(compilation: string): AddressList | undefined {
  return readContent<AddressList>(compilation, 'addresses.json');
}

/** Where the build wrote none, as while developing, nothing is known. */
export function readHistory(compilation: string): History {
  return readContent<History>(compilation, 'history.json') ?? { gap: 'none', first: null, revisions: [] };
}

/** For `getStaticPaths`: a page for each entry that stands on a plan's page. */
export function entryPaths() {
  return readRendered().flatMap((compilation) =>
    compilation.plans.flatMap((plan) => {
      const index = indexPlan(plan);
      return plan.entries.map((entry) => ({
        params: paramsOf(compilation, plan, entry.anchor),
        props: { compilation, plan, entry, index } as EntryProps,
      }));
    }),
  );
}

/** `index` is the plan’s, made once for all of its entries’ pages. */
export interface EntryProps {
  readonly compilation: Compilation;
  readonly plan: Plan;
  readonly entry: Entry;
  readonly index: PlanIndex;
}

function paramsOf({ compilation }: Compilation, { ordinal }: Plan, anchor: string) {
  return { compilation, plan: `${ordinal}`, anchor };
}
