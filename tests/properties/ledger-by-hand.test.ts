/**
 * Ledgers that somebody edited by hand, and not by `npm run ledger`: each is refused in words that name its file, or does no
 * harm. What is expected is worked out from the words themselves.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Ledger, printLedger, type Recorded } from '../../scripts/addresses/ledger/file/ledger.ts';
import { readLedger } from '../../scripts/addresses/ledger/file/read-ledger.ts';
import { listAddresses } from '../../scripts/addresses/ledger/list-addresses.ts';
import { holdToLedgers } from '../../scripts/addresses/ledger/promises/hold-ledgers.ts';
import { Refusal } from '../../scripts/shell/refusal.ts';
import { convert } from '../unit/addresses/ledger/convert.ts';
import { publish } from '../unit/addresses/ledger/publish.ts';
import { applyEdits, edits } from './edit-arbitrary.ts';
import { applyHands, hands } from './ledger-arbitrary.ts';
import { runs } from './runs.ts';
import { expectBroken } from './words-at.ts';

const read = (file: string): string => readFileSync(new URL(`../../seeds/${file}`, import.meta.url), 'utf8');
const NAME = 'education-2024';
const FILE = `${NAME}.anchors.json`;
const SEED = read(`${NAME}.txt`).split('\n');
const BEFORE = convert(SEED.join('\n'), NAME);
/** As committed, of the first version, and as decisions write it today. */
const COMMITTED = [read(FILE), printLedger(publish(BEFORE, '2026-01-01T08:00:00+08:00'))];

/** The ledger, where it passes with the seed; else undefined, and said in words that name file and line. */
function pass(text: string, committed: string, after = BEFORE): Ledger | undefined {
  let ledger: Ledger | undefined;
  try {
    ledger = readLedger(text, FILE);
    holdToLedgers([after], new Map([[NAME, ledger]]), [{ file: FILE, version: 'abc', text: committed }]);
    return ledger;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.message).toMatch(
      ledger === undefined ? new RegExp(`^${FILE}:\\d+:\\d+：`) : /^education-2024\.(?:txt|anchors\.json)/,
    );
    expect(error.message).toMatch(/\n {2}请：/);
    return undefined;
  }
}

const anyCommitted = fc.constantFrom(...COMMITTED);

test('over the same seed, what passes leads every address that was promised somewhere that is', () => {
  fc.assert(
    fc.property(anyCommitted, hands, (committed, list) => {
      const ledger = pass(applyHands(committed, list), committed);
      if (ledger === undefined) return;
      const { addresses } = listAddresses(BEFORE, ledger);
      const current = new Set(addresses.filter(({ status }) => status === 'current').map(({ url }) => url));
      for (const { to } of addresses) if (to !== null) expect(current).toContain(to);
    }),
    runs(25),
  );
});

test('over another seed, no address stands on other words unsaid', () => {
  fc.assert(
    fc.property(anyCommitted, hands, edits, (committed, list, changes) => {
      const after = convert(applyEdits(SEED, changes).join('\n'), NAME);
      const ledger = pass(applyHands(committed, list), committed, after);
      // That it never was on the web is said of it, with a reason, and the build tells it.
      if (ledger === undefined || ledger.forgotten !== undefined) return;
      const before = readLedger(committed, FILE);
      for (const address of expectBroken(BEFORE, after)) {
        const [was, now] = [before.addresses[address], ledger.addresses[address]];
        // Of plans the first version knows the title only.
        if (was?.body === undefined && !address.includes('#')) continue;
        const isSaid = now?.correctedOn !== undefined || ledger.former.some((row) => row.address === address);
        expect({ address, isSaid }).toEqual({ address, isSaid: true });
      }
    }),
    runs(25),
  );
});

test('a record that was written anew to fit another seed is refused', () => {
  fc.assert(
    fc.property(anyCommitted, edits, fc.nat({ max: 3 }), (committed, changes, how) => {
      const after = convert(applyEdits(SEED, changes).join('\n'), NAME);
      const [ledger, fitting] = [readLedger(committed, FILE), publish(after, '2026-03-01')];
      const addresses = mapRecords(ledger, (address, record) => {
        const { heading, hash, body } = fitting.addresses[address] ?? record;
        const own = record.body === undefined || body === undefined ? {} : { body };
        const isTitle = record.body === undefined && body !== undefined;
        return [
          { ...record, heading, hash, ...own },
          { ...record, heading, ...(hash !== record.hash && { corrected: hash }), ...own },
          { ...record, heading, ...own },
          isTitle ? record : { ...record, ...own },
        ][how] as Recorded;
      });
      const passed = pass(printLedger({ ...ledger, addresses }), committed, after);
      const broken = expectBroken(BEFORE, after).filter(
        (address) => address.includes('#') || ledger.addresses[address]?.body !== undefined,
      );
      if (passed !== undefined) expect(broken).toEqual([]);
    }),
    runs(25),
  );
});

const mapRecords = (
  { addresses }: Ledger,
  work: (address: string, record: Recorded) => Recorded,
): Ledger['addresses'] =>
  Object.fromEntries(Object.entries(addresses).map(([address, record]) => [address, work(address, record)]));
