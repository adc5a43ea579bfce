/**
 * Where the anchors that no entry bears any more stay alive on a plan's page: an alias in front of the entry it leads
 * to, a line of words for what was withdrawn, went elsewhere, or was never there (原文无第21项).
 */
import { type AddressList, isEarlier, oldAnchorsOf, type PublishedAddress } from '../address/address-list.ts';
import { sayAddress } from '../address/address-words.ts';
import { type Anchor, ordinalOf, parseAnchor, rowOf } from '../address/anchor.ts';
import type { Plan } from '../plan/compilation.ts';
import type { AliasBlock, FormerBlock } from './block.ts';

/** Where on a plan’s page the addresses stand that it had before, and the numbers that it skips. */
export interface OldAnchors {
  /** By the anchor of the entry they stand in front of; null at the end of the plan. */
  readonly before: ReadonlyMap<string | null, readonly (AliasBlock | FormerBlock)[]>;
  /** By the anchor of the entry that bears it now: what its address meant before, the latest meaning first. */
  readonly within: ReadonlyMap<string, readonly FormerBlock[]>;
}

export const NO_OLD_ANCHORS: OldAnchors = { before: new Map(), within: new Map() };

/** An alias stands in front of the entry it leads to, any other old anchor where its number would. */
export function placeOldAnchors(list: AddressList, plan: Plan): OldAnchors {
  return { before: placeBefore(list, plan), within: placeWithin(list, plan) };
}

function placeWithin(list: AddressList, plan: Plan): Map<string, FormerBlock[]> {
  const here = new Set(plan.entries.map(({ anchor }) => anchor));
  const within = new Map<string, FormerBlock[]>();
  for (const address of list.addresses) {
    const { anchor, status } = address;
    if (address.plan !== plan.ordinal || anchor === null || !here.has(anchor) || !isEarlier(status)) continue;
    within.set(anchor, [...(within.get(anchor) ?? []), layMeaning(address)]);
  }
  return within;
}

function placeBefore(list: AddressList, plan: Plan): Map<string | null, (AliasBlock | FormerBlock)[]> {
  const before = new Map<string | null, (AliasBlock | FormerBlock)[]>();
  const here = new Map(plan.entries.map((entry) => [entry.url, entry.anchor]));
  const rows = rankRows(plan);
  const seen = new Set<string>();
  for (const address of oldAnchorsOf(list, plan.ordinal)) {
    const { anchor, to } = address;
    if (anchor === null || seen.has(anchor)) continue;
    seen.add(anchor);
    const target = to === null ? undefined : here.get(to);
    const place = target ?? entryBehind(rows, parseAnchor(anchor));
    const block = target === undefined ? layNote(anchor, address) : { kind: 'alias' as const, anchor };
    before.set(place, [...(before.get(place) ?? []), block]);
  }
  return before;
}

function layNote(anchor: string, address: PublishedAddress): FormerBlock {
  return { kind: 'former', anchor, words: sayAddress(address), to: address.to };
}

function layMeaning(address: PublishedAddress): FormerBlock {
  return { kind: 'former', anchor: null, words: `这个地址曾是另一条：${sayAddress(address)}`, to: address.to };
}

/** By row those of a plan's entries that bear a higher number than all in front of them. */
type Rows = ReadonlyMap<string, readonly { ordinal: number; anchor: string }[]>;

function rankRows({ entries }: Plan): Rows {
  const rows = new Map<string, { ordinal: number; anchor: string }[]>();
  for (const { anchor } of entries) {
    const own = parseAnchor(anchor);
    const ordinal = ordinalOf(own);
    const row = rows.get(rowOf(own)) ?? [];
    rows.set(rowOf(own), row);
    if (ordinal > (row.at(-1)?.ordinal ?? 0)) row.push({ ordinal, anchor });
  }
  return rows;
}

/** The first entry of the same row of numbers with a higher one. */
function entryBehind(rows: Rows, anchor: Anchor): string | null {
  const row = rows.get(rowOf(anchor)) ?? [];
  const ordinal = ordinalOf(anchor);
  let start = 0;
  for (let end = row.length; start < end; ) {
    const middle = (start + end) >> 1;
    if ((row[middle]?.ordinal ?? 0) > ordinal) end = middle;
    else start = middle + 1;
  }
  return row[start]?.anchor ?? null;
}
