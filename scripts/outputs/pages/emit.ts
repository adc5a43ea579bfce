/** The published model as files: MDX pages, `index.json` with its schema, and the source by line. */
import { readFileSync } from 'node:fs';
import type { AddressList } from '../../../src/model/address/address-list.ts';
import type { Compilation, Plan } from '../../../src/model/plan/compilation.ts';
import { keyOf, type LinkedTexts } from '../../../src/model/plan/linked-text.ts';
import type { SourceListing } from '../../../src/model/plan/source-listing.ts';
import { type CompilationTree, printLine, type TreeNode, walk } from '../../../src/model/plan/tree.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { gatherAcross } from '../../across/gather-across.ts';
import { listAddresses } from '../../addresses/ledger/list-addresses.ts';
import { findTitles, linkReferences, mayRefer, type PlansByTitle } from '../../model/link-references.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';
import { emitAcross } from '../data/across.ts';
import { emitMdx } from './mdx.ts';
import { placeOldAnchors } from './old-anchors.ts';

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
  const titles = [findTitles(compilation.plans), siteTitles];
  const findings = Map.groupBy(compilation.findings, ({ plan }) => plan);
  const addressesOf = Map.groupBy(addresses.addresses, ({ plan }) => plan);
  const numbersAbove = new Set(tree.root.children.filter(isNumberAbove).map(({ plan }) => plan));
  const mdx = (plan: Plan): string =>
    emitMdx(compilation, plan, {
      isNumberAbove: numbersAbove.has(plan.ordinal),
      titles,
      findings: findings.get(plan.ordinal) ?? [],
      old: placeOldAnchors({ ...addresses, addresses: addressesOf.get(plan.ordinal) ?? [] }, plan),
    });
  return [
    ...compilation.plans.map((plan) => ({ path: below(`plan-${plan.ordinal}.mdx`), content: mdx(plan) })),
    { path: below('index.json'), content: `${JSON.stringify(compilation, null, 1)}\n` },
    { path: below('index.schema.json'), content: SCHEMA },
    emitAcross(compilation, gatherAcross(compilation)),
    { path: below('references.json'), content: `${JSON.stringify(listReferences(compilation, titles))}\n` },
    { path: below('source.json'), content: `${JSON.stringify(listSource(tree, compilation))}\n` },
  ];
}

/** The entries' paragraphs that refer to something, for pages that show them without the plan. */
function listReferences({ plans }: Compilation, titles: readonly PlansByTitle[]): LinkedTexts {
  const linked = plans.flatMap((plan) =>
    plan.entries.flatMap(({ paragraphs }) =>
      paragraphs
        .filter(({ text }) => mayRefer(text))
        .map(({ text, place }) => [keyOf(place), linkReferences(typeset(text), plan, titles)] as const),
    ),
  );
  return Object.fromEntries(linked.filter(([, pieces]) => pieces.some((piece) => typeof piece !== 'string')));
}

/** The source's lines with their roles, and where each is published. */
function listSource(tree: CompilationTree, compilation: Compilation): SourceListing {
  const lines = [...linesOf(tree.root)].sort((a, b) => a.line.number - b.line.number);
  const urls = new Map<number, string>();
  for (const plan of compilation.plans) {
    const places = [plan.place, plan.contentsPlace, ...plan.preamble.map(({ place }) => place)];
    for (const place of places) if (place !== null) urls.set(place.line, plan.url);
    for (const entry of plan.entries) {
      for (const place of [entry.outlinePlace, entry.bodyPlace, ...entry.paragraphs.map(({ place }) => place)]) {
        if (place !== null) urls.set(place.line, entry.url);
      }
    }
  }
  return {
    lines: lines.map(({ node, line }) => ({
      kind: node.kind,
      text: printLine(line),
      url: urls.get(line.number) ?? null,
    })),
  };
}

function* linesOf(root: TreeNode) {
  for (const node of walk(root)) for (const line of node.lines) yield { node, line };
}

function isNumberAbove({ kind, children }: TreeNode): boolean {
  const kinds = children.map((child) => child.kind);
  return (
    kind === 'plan' &&
    kinds.includes('document-number') &&
    kinds.indexOf('document-number') < kinds.indexOf('plan-title')
  );
}
