/** The addresses that a compilation publishes now, with the words at each. */
import { createHash } from 'node:crypto';
import {
  type AnchorKind,
  parseAnchor,
  printAnchor,
  readAnchor,
  withOrdinal,
} from '../../../src/model/address/anchor.ts';
import type { Compilation, Entry, Plan } from '../../../src/model/plan/compilation.ts';
import { foldText } from '../../../src/model/text/fold.ts';
import { numberRows, skippedOrdinals } from '../../model/number-rows.ts';

export interface Published {
  readonly address: string;
  readonly plan: number;
  readonly anchor: string | null;
  readonly kind: AnchorKind | 'plan';
  readonly heading: string;
  readonly line: number;
  /** Of heading and text. */
  readonly hash: string;
  /** Of the heading alone: what an entry has as long as its body is missing. */
  readonly headingHash: string;
}

const addressOf = (plan: number, anchor: string | null): string => (anchor === null ? `${plan}` : `${plan}#${anchor}`);

/** The plan and the anchor of an address; undefined where it is none. */
export function readAddress(address: string): { plan: number; anchor: string | null } | undefined {
  const [plan = '', anchor, ...more] = address.split('#');
  const isAnchor = anchor === undefined || readAnchor(anchor) !== undefined;
  if (!/^[1-9]\d*$/.test(plan) || !isAnchor || more.length > 0) return undefined;
  return { plan: Number(plan), anchor: anchor ?? null };
}

/** A hash of words that ignores width and white space. */
function hashWords(heading: string, text: string | null): string {
  const words = foldText(`${heading}\n${text ?? ''}`);
  return createHash('sha256').update(words).digest('hex').slice(0, HASH_LENGTH);
}

const HASH_LENGTH = 16;

/** In reading order, each plan before its entries. */
export function listPublished({ plans }: Compilation): Published[] {
  return plans.flatMap((plan) => [publishedPlan(plan), ...plan.entries.map((entry) => publishedEntry(plan, entry))]);
}

function publishedPlan({ ordinal, title, place, contentsPlace }: Plan): Published {
  const hash = hashWords(title, null);
  const line = (place ?? contentsPlace)?.line ?? 1;
  return {
    address: `${ordinal}`,
    plan: ordinal,
    anchor: null,
    kind: 'plan',
    heading: title,
    line,
    hash,
    headingHash: hash,
  };
}

function publishedEntry(plan: Plan, entry: Entry): Published {
  return {
    address: addressOf(plan.ordinal, entry.anchor),
    plan: plan.ordinal,
    anchor: entry.anchor,
    kind: entry.kind,
    heading: entry.heading,
    line: (entry.bodyPlace ?? entry.outlinePlace)?.line ?? 1,
    hash: hashWords(entry.heading, entry.text),
    headingHash: hashWords(entry.heading, null),
  };
}

/** A gap wider than this is a misread number rather than a row of skipped ones. */
const WIDEST_GAP = 20;

/** The addresses of numbers that the source skips. */
export function listReserved({ plans }: Compilation): string[] {
  return plans.flatMap((plan) => {
    const taken = new Set(plan.entries.map(({ anchor }) => anchor));
    return numberRows(plan.entries)
      .flatMap((row) => skippedOrdinals(row))
      .filter(({ first, last }) => last - first < WIDEST_GAP)
      .flatMap(({ before, first, last }) => anchorsBetween(before, first, last))
      .filter((anchor) => !taken.has(anchor))
      .map((anchor) => addressOf(plan.ordinal, anchor));
  });
}

function anchorsBetween(before: Entry, first: number, last: number): string[] {
  const anchor = parseAnchor(before.anchor);
  return Array.from({ length: last - first + 1 }, (_, i) => printAnchor(withOrdinal(anchor, first + i)));
}
