/**
 * The anchors ledger `seeds/{compilation}.anchors.json`: every address the compilation has published, with the words
 * that stand there, and where those went that are gone. Committed beside the seed; the editor's decisions are kept
 * here and nowhere else.
 *
 *     "1"           a plan
 *     "1#item-27"   an entry of it
 *
 * Version 1 had no `body`, no drafts and days for moments, and bears no number; version 2 had no `sketch`. They are read
 * as they are, and become the newest with the next decision.
 */
import { createHash } from 'node:crypto';
import { byCodeUnits } from '../../../../src/model/text/code-units.ts';
import { foldText } from '../../../../src/model/text/fold.ts';

/** What is promised of one address. */
export interface Recorded {
  /** As last seen, with the words of `expectedHash`: where the heading ends and the text begins. */
  readonly heading: string;
  readonly line: number;
  /** Of the words first published here. */
  readonly hash: string;
  /** Of the words that stand here since the editor declared them a correction. */
  readonly corrected?: string;
  /** Of what a plan says outside of its entries, as the editor last stood for it; not known in version 1. */
  readonly body?: string;
  /** Of the text of the words that stand here (sketch.ts), by which they are known again when they are written anew. */
  readonly sketch?: string;
  /** Moments, see `src/model/address/moment.ts`. With the address it is what one promise is known by. */
  readonly since: string;
  readonly correctedOn?: string;
  /** Not on the web yet: nobody can have linked to it, so it leaves no trace when it goes. */
  readonly draft?: true;
}

/** What an address led to before, and what became of it: it moved (`to`) or is gone (`reason`). */
export interface Former {
  readonly address: string;
  readonly heading: string;
  readonly line: number;
  readonly hash: string;
  readonly body?: string;
  readonly since: string;
  readonly until: string;
  /** An address of this compilation, or a path of the site (`/other/2/#item-3`). */
  readonly to?: string;
  readonly reason?: string;
}

/** The versions of the format that are read. */
export const VERSIONS = [1, 2, 3] as const;
/** What decisions write. */
export const NEWEST = 3;

/** By address (`1`, `1#item-27`) all that is promised, and in `former` what became of what is not promised any more. */
export interface Ledger {
  /** Of the format. */
  readonly version: (typeof VERSIONS)[number];
  readonly compilation: string;
  readonly title: string;
  /** Earlier names of the compilation. */
  readonly formerly: readonly string[];
  /** Why the whole compilation was withdrawn. */
  readonly retired?: string;
  /** Why its addresses are kept no more: they were never on the web. Nothing else is left in such a ledger. */
  readonly forgotten?: string;
  readonly addresses: Readonly<Record<string, Recorded>>;
  /** Numbers that the source skips, or once skipped. */
  readonly reserved: readonly string[];
  readonly former: readonly Former[];
}

/** Beside the seed. */
export const ledgerFile = (compilation: string): string => `${compilation}.anchors.json`;

/** Of a compilation that was never published. */
export function emptyLedger(compilation: string, title: string): Ledger {
  return { version: NEWEST, compilation, title, formerly: [], addresses: {}, reserved: [], former: [] };
}

/** The hash that the words at an address must have. */
export const expectedHash = ({ hash, corrected }: Recorded): string => corrected ?? hash;

/** A hash of words that ignores width and white space. */
export function hashWords(heading: string, text: string | null): string {
  const words = foldText(`${heading}\n${text ?? ''}`);
  return createHash('sha256').update(words).digest('hex').slice(0, HASH_LENGTH);
}

const HASH_LENGTH = 16;

/** Writes a ledger with one address a line, in reading order of addresses, so that a change of it reads well. */
export function printLedger(ledger: Ledger): string {
  const { version, addresses, former, ...known } = ledger;
  const head = version === 1 ? known : { version, ...known };
  const rows = Object.entries(addresses)
    .sort(([a], [b]) => compareAddresses(a, b))
    .map(([address, record]) => `    ${JSON.stringify(address)}: ${JSON.stringify(record)}`);
  const gone = former.map((record) => `    ${JSON.stringify(record)}`);
  const fields = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{\n${[...fields, block('addresses', '{', rows, '}'), block('former', '[', gone, ']')].join(',\n')}\n}\n`;
}

function block(name: string, open: string, rows: readonly string[], close: string): string {
  return rows.length === 0
    ? `  ${JSON.stringify(name)}: ${open}${close}`
    : `  ${JSON.stringify(name)}: ${open}\n${rows.join(',\n')}\n  ${close}`;
}

const collator = new Intl.Collator('en', { numeric: true });

function compareAddresses(a: string, b: string): number {
  return collator.compare(a, b) || byCodeUnits(a, b);
}
