/** Reads what the build wrote of addresses and history. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressList } from '../model/address/address-list.ts';
import type { History } from '../model/address/history.ts';
import type { Compilation, Entry, Plan } from '../model/plan/compilation.ts';
import { indexPlan, type PlanIndex } from '../model/plan/full-text.ts';
import { contentFolder } from './content-folder.ts';
import { readCompilations } from './published.ts';

/** Of every compilation, the withdrawn ones too. */
export function readAddressLists(): AddressList[] {
  return readJson<{ compilations: AddressList[] }>('addresses.json')?.compilations ?? [];
}

export function readHistory(compilation: string): History {
  return readJson<History>(join(compilation, 'history.json')) ?? { first: null, revisions: [] };
}

/** For `getStaticPaths`: a page for each entry that stands on a plan's page. */
export function entryPaths() {
  return readCompilations().flatMap((compilation) =>
    compilation.plans.flatMap((plan) => {
      const index = indexPlan(plan);
      return plan.entries.map((entry) => ({
        params: paramsOf(compilation, plan, entry.anchor),
        props: { compilation, plan, entry, index } as EntryProps,
      }));
    }),
  );
}

export interface EntryProps {
  readonly compilation: Compilation;
  readonly plan: Plan;
  readonly entry: Entry;
  readonly index: PlanIndex;
}

function paramsOf({ compilation }: Compilation, { ordinal }: Plan, anchor: string) {
  return { compilation, plan: `${ordinal}`, anchor };
}

const cache = new Map<string, unknown>();

/** Undefined where the build wrote none. While developing, files are read anew for each page. */
function readJson<T>(file: string): T | undefined {
  const path = join(contentFolder(), file);
  const known = import.meta.env.DEV ? undefined : cache.get(path);
  if (known === undefined && !existsSync(path)) return undefined;
  const value = known ?? JSON.parse(readFileSync(path, 'utf8'));
  cache.set(path, value);
  return value as T;
}
