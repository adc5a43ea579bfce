/** The published model as files: MDX pages, `index.json` with its schema, and the source by line. */
import { readFileSync } from 'node:fs';
import type { AddressList } from '../../../src/model/address/address-list.ts';
import { layPlan } from '../../../src/model/layout/lay-plan.ts';
import { placeOldAnchors } from '../../../src/model/layout/old-anchors.ts';
import type { Compilation, Plan } from '../../../src/model/plan/compilation.ts';
import { forReaders } from '../../../src/model/plan/finding.ts';
import { keyOfPlace, type LinkedTexts } from '../../../src/model/plan/linked-text.ts';
import { provenOf } from '../../../src/model/plan/skipped.ts';
import type { CompilationTree } from '../../../src/model/plan/tree.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { listAddresses } from '../../addresses/ledger/list-addresses.ts';
import { findTitles, linkReferences, mayRefer, type PlansByTitle } from '../../model/link-references.ts';
import { listSource } from '../../model/list-source.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';
import { writeMdx } from './mdx.ts';

const SCHEMA = readFileSync(new URL('index.schema.json', import.meta.url), 'utf8');

/**
 * Without `addresses` all of them count as new, and numbers that the source skips are explained all the same.
 * `siteTitles` are the plans of all compilations that are published together.
 */
export function emit(
  tree: CompilationTree,
  compilation: Compilation,
  addresses: AddressList = listAddresses(compilation, undefined),
  siteTitles: PlansByTitle = new Map(),
): EmittedFile[] {
  const below = (path: string): string => `${compilation.compilation}/${path}`;
  const published = {
    ...compilation,
    plans: compilation.plans.map((plan) => ({ ...plan, skipped: provenOf(plan.skipped) })),
    findings: forReaders(compilation.findings),
  };
  const titles = [findTitles(compilation.plans), siteTitles];
  const addressesOf = Map.groupBy(addresses.addresses, ({ plan }) => plan);
  const mdx = (plan: Plan): string => {
    const old = placeOldAnchors({ ...addresses, addresses: addressesOf.get(plan.ordinal) ?? [] }, plan);
    const blocks = layPlan(plan, { old });
    const link = (text: string) => linkReferences(text, plan, titles);
    return writeMdx({ compilation: compilation.compilation, plan, blocks, link });
  };
  return [
    ...compilation.plans.map((plan) => ({ path: below(`plan-${plan.ordinal}.mdx`), content: mdx(plan) })),
    { path: below('index.json'), content: `${JSON.stringify(published, null, 1)}\n` },
    { path: below('index.schema.json'), content: SCHEMA },
    { path: below('references.json'), content: `${JSON.stringify(listReferences(compilation, titles))}\n` },
    { path: below('source.json'), content: `${JSON.stringify(listSource(tree, compilation))}\n` },
  ];
}

/** The entries' paragraphs that refer to something, for pages that show them without the plan. */
function listReferences({ plans }: Compilation, titles: readonly PlansByTitle[]): LinkedTexts {
  const linked = plans.flatMap((plan) =>
    plan.entries.flatMap(({ paragraphs }) =>
      paragraphs
        .filter(({ text, table, picture }) => table === undefined && picture === undefined && mayRefer(text))
        .map(({ text, place }) => [keyOfPlace(place), linkReferences(typeset(text), plan, titles)] as const),
    ),
  );
  return Object.fromEntries(linked.filter(([, runs]) => runs.some((run) => typeof run !== 'string')));
}
