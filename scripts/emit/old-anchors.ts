/**
 * Where the anchors that no entry bears any more stay alive on a plan's page: an alias in front of the entry it leads
 * to, a line of words for what was withdrawn, went elsewhere, or was never there (原文无第21项).
 */
import { type AddressList, isEarlier, oldAnchorsOf, type PublishedAddress } from '../../src/model/address-list.ts';
import { sayAddress } from '../../src/model/address-words.ts';
import type { Plan } from '../../src/model/compilation.ts';

export interface OldAnchors {
  /** Components by the anchor of the entry they stand in front of; null at the end of the plan. */
  readonly before: ReadonlyMap<string | null, readonly string[]>;
  /** Components by the anchor of the entry below whose heading they stand: what its address meant before. */
  readonly within: ReadonlyMap<string, readonly string[]>;
}

export function placeOldAnchors(list: AddressList, plan: Plan): OldAnchors {
  return { before: placeBefore(list, plan), within: placeWithin(list, plan) };
}

function placeWithin(list: AddressList, plan: Plan): Map<string, string[]> {
  const here = new Set(plan.entries.map(({ anchor }) => anchor));
  const within = new Map<string, string[]>();
  for (const address of list.addresses) {
    const { anchor, status } = address;
    if (address.plan !== plan.ordinal || anchor === null || !here.has(anchor) || !isEarlier(status)) continue;
    within.set(anchor, [...(within.get(anchor) ?? []), writeMeaning(address)]);
  }
  return within;
}

function placeBefore(list: AddressList, plan: Plan): Map<string | null, string[]> {
  const before = new Map<string | null, string[]>();
  const here = new Map(plan.entries.map((entry) => [entry.url, entry.anchor]));
  const seen = new Set<string>();
  for (const address of oldAnchorsOf(list, plan.ordinal)) {
    const { anchor, to } = address;
    if (anchor === null || seen.has(anchor)) continue;
    seen.add(anchor);
    const target = to === null ? undefined : here.get(to);
    const place = target ?? entryBehind(plan, anchor);
    const component = target === undefined ? writeNote(address) : `<Alias anchor=${literal(anchor)} />`;
    before.set(place, [...(before.get(place) ?? []), component]);
  }
  return before;
}

function writeNote(address: PublishedAddress): string {
  return `<Former anchor=${literal(address.anchor as string)}${hrefOf(address)}>${literal(sayAddress(address))}</Former>`;
}

function writeMeaning(address: PublishedAddress): string {
  return `<Former${hrefOf(address)}>${literal(`这个地址曾是另一条：${sayAddress(address)}`)}</Former>`;
}

function hrefOf({ to }: PublishedAddress): string {
  return to === null ? '' : ` href=${literal(to)}`;
}

/** The first entry of the same row of numbers with a higher one. */
function entryBehind({ entries }: Plan, anchor: string): string | null {
  const own = readRow(anchor);
  const behind = entries.find((entry) => {
    const other = readRow(entry.anchor);
    return own !== null && other !== null && other.row === own.row && other.ordinal > own.ordinal;
  });
  return behind?.anchor ?? null;
}

function readRow(anchor: string): { row: string; ordinal: number } | null {
  const match = /^(.*?-)(\d+)(?:-[a-z]+)?$/.exec(anchor);
  return match === null ? null : { row: match[1] as string, ordinal: Number(match[2]) };
}

function literal(text: string): string {
  return `{${JSON.stringify(text)}}`;
}
