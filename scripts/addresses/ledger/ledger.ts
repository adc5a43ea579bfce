/**
 * The anchors ledger `seeds/{compilation}.anchors.json`: every address the compilation has published, with the words
 * that stand there, and where those went that are gone. Committed beside the seed; the editor's decisions are kept
 * here and nowhere else.
 *
 *     "1"           a plan
 *     "1#item-27"   an entry of it
 */
import { byCodeUnits } from '../../../src/model/text/code-units.ts';

export interface Recorded {
  /** As last seen. */
  readonly heading: string;
  readonly line: number;
  /** Of the words first published here. */
  readonly hash: string;
  /** Of the words that stand here since the editor declared them a correction. */
  readonly corrected?: string;
  /** Days, `2026-01-31`. */
  readonly since: string;
  readonly correctedOn?: string;
}

/** What an address led to before, and what became of it: it moved (`to`) or is gone (`reason`). */
export interface Former {
  readonly address: string;
  readonly heading: string;
  readonly line: number;
  readonly hash: string;
  readonly since: string;
  readonly until: string;
  /** An address of this compilation, or a path of the site (`/other/2/#item-3`). */
  readonly to?: string;
  readonly reason?: string;
}

export interface Ledger {
  readonly compilation: string;
  readonly title: string;
  /** Earlier names of the compilation. */
  readonly formerly: readonly string[];
  /** Why the whole compilation was withdrawn. */
  readonly retired?: string;
  readonly addresses: Readonly<Record<string, Recorded>>;
  /** Numbers that the source skips, or once skipped. */
  readonly reserved: readonly string[];
  readonly former: readonly Former[];
}

export const ledgerFile = (compilation: string): string => `${compilation}.anchors.json`;

export function emptyLedger(compilation: string, title: string): Ledger {
  return { compilation, title, formerly: [], addresses: {}, reserved: [], former: [] };
}

/** The hash that the words at an address must have. */
export const expectedHash = ({ hash, corrected }: Recorded): string => corrected ?? hash;

/** Writes a ledger with one address a line, in reading order of addresses, so that a change of it reads well. */
export function printLedger(ledger: Ledger): string {
  const { addresses, former, ...head } = ledger;
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
