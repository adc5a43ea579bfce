/** The addresses that a compilation publishes now, with the words at each. */
import {
  type AnchorKind,
  parseAnchor,
  printAnchor,
  readAnchor,
  withOrdinal,
} from '../../../src/model/address/anchor.ts';
import type { Compilation, Entry, Paragraph, Plan } from '../../../src/model/plan/compilation.ts';
import { picturesIn } from '../../../src/model/plan/plan-pictures.ts';
import type { SkippedNumbers } from '../../../src/model/plan/skipped.ts';
import { hashWords } from './file/ledger.ts';

/** What stands at an address. Hashes ignore width and white space. */
export interface Published {
  readonly address: string;
  readonly plan: number;
  readonly anchor: string | null;
  readonly kind: AnchorKind | 'plan';
  readonly heading: string;
  readonly line: number;
  /** Of an entry, null where it has none yet; what a plan says outside of its entries. */
  readonly text: string | null;
  /** Of heading and text. */
  readonly hash: string;
  /** Of the heading alone: what an entry has as long as its body is missing. */
  readonly headingHash: string;
  /** Of what a plan says outside of its entries; null of an entry. */
  readonly body: string | null;
}

const addressOf = (plan: number, anchor: string | null): string => (anchor === null ? `${plan}` : `${plan}#${anchor}`);

/** The plan and the anchor of an address; undefined where it is none. */
export function readAddress(address: string): { plan: number; anchor: string | null } | undefined {
  const [plan = '', anchor, ...more] = address.split('#');
  const isAnchor = anchor === undefined || readAnchor(anchor) !== undefined;
  if (!/^[1-9]\d*$/.test(plan) || !isAnchor || more.length > 0) return undefined;
  return { plan: Number(plan), anchor: anchor ?? null };
}

/** In reading order, each plan before its entries. */
export function listPublished({ plans }: Compilation): Published[] {
  return plans.flatMap((plan) => [publishedPlan(plan), ...plan.entries.map((entry) => publishedEntry(plan, entry))]);
}

/** The body of a plan that says nothing outside of its entries, or has none. */
export const NO_BODY = hashWords('', null);

function publishedPlan(plan: Plan): Published {
  const { ordinal, title, place, contentsPlace } = plan;
  const hash = hashWords(title, null);
  const text = wordsOfPlan(plan);
  const line = (place ?? contentsPlace)?.line ?? 1;
  return {
    address: `${ordinal}`,
    plan: ordinal,
    anchor: null,
    kind: 'plan',
    heading: title,
    line,
    text,
    hash,
    headingHash: hash,
    body: hashWords('', text),
  };
}

/** One text, in one order, wherever a reading of the source finds the borders of its parts. */
function wordsOfPlan({ documentNumber, issuers, date, preamble, notes, signoff }: Plan): string {
  const paragraphs = [...preamble, ...notes, ...signoff].map(wordsOf);
  return [documentNumber ?? '', ...issuers, date ?? '', ...paragraphs].join('\n');
}

/** A picture that is exchanged is a change like that of a word. */
const wordsOf = (paragraph: Paragraph): string =>
  [paragraph.text, ...picturesIn([paragraph]).map(({ sha256 }) => `sha256:${sha256}`)].join(' ');
const textOf = ({ text, paragraphs }: Entry): string | null =>
  text === null ? null : paragraphs.map(wordsOf).join('\n');

function publishedEntry(plan: Plan, entry: Entry): Published {
  const text = textOf(entry);
  return {
    address: addressOf(plan.ordinal, entry.anchor),
    plan: plan.ordinal,
    anchor: entry.anchor,
    kind: entry.kind,
    heading: entry.heading,
    line: (entry.bodyPlace ?? entry.outlinePlace)?.line ?? 1,
    text,
    hash: hashWords(entry.heading, text),
    headingHash: hashWords(entry.heading, null),
    body: null,
  };
}

/** A gap wider than this is a misread number rather than a row of skipped ones. */
const WIDEST_GAP = 20;

/** The addresses of numbers that the source skips, where that is proven: others no page tells of. */
export function listReserved({ plans }: Compilation): string[] {
  return plans.flatMap(({ ordinal, entries, skipped }) => {
    const taken = new Set(entries.map(({ anchor }) => anchor));
    return skipped
      .filter(({ first, last, isDoubt }) => last - first < WIDEST_GAP && isDoubt !== true)
      .flatMap(anchorsOf)
      .filter((anchor) => !taken.has(anchor))
      .map((anchor) => addressOf(ordinal, anchor));
  });
}

function anchorsOf({ before, first, last }: SkippedNumbers): string[] {
  const anchor = parseAnchor(before);
  return Array.from({ length: last - first + 1 }, (_, i) => printAnchor(withOrdinal(anchor, first + i)));
}
