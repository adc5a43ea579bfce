/** Reads what the build wrote of addresses and history. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressList } from '../model/address-list.ts';
import type { Compilation, Entry, Plan } from '../model/compilation.ts';
import type { History } from '../model/history.ts';
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
    compilation.plans.flatMap((plan) =>
      plan.entries.map((entry) => ({
        params: paramsOf(compilation, plan, entry.anchor),
        props: { compilation, plan, entry } as EntryProps,
      })),
    ),
  );
}

export interface EntryProps {
  readonly compilation: Compilation;
  readonly plan: Plan;
  readonly entry: Entry;
}

function paramsOf({ compilation }: Compilation, { ordinal }: Plan, anchor: string) {
  return { compilation, plan: `${ordinal}`, anchor };
}

/** Undefined where the build wrote none: while developing a site of an older build. */
function readJson<T>(file: string): T | undefined {
  const path = join(contentFolder(), file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}
