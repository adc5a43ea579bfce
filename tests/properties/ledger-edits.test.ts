/**
 * Whatever is done to the real seed: an anchor never comes to stand on other words unsaid. What is expected is worked out
 * from the words themselves, without the hashes and the comparison that are tried here.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alias } from '../../scripts/addresses/ledger/decisions/alias.ts';
import { accept, correct, deploy, retire } from '../../scripts/addresses/ledger/decisions/decide.ts';
import { settle } from '../../scripts/addresses/ledger/decisions/settle.ts';
import { type Ledger, printLedger } from '../../scripts/addresses/ledger/file/ledger.ts';
import { readLedger } from '../../scripts/addresses/ledger/file/read-ledger.ts';
import { listAddresses } from '../../scripts/addresses/ledger/list-addresses.ts';
import { checkLedger } from '../../scripts/addresses/ledger/promises/check-ledger.ts';
import { type Committed, checkCommitted } from '../../scripts/addresses/ledger/promises/committed.ts';
import { brokenIn, compare } from '../../scripts/addresses/ledger/promises/compare.ts';
import { Refusal } from '../../scripts/shell/refusal.ts';
import type { Compilation } from '../../src/model/plan/compilation.ts';
import { convert } from '../unit/addresses/ledger/convert.ts';
import { publish } from '../unit/addresses/ledger/publish.ts';
import { applyEdits, type Edit, edits } from './edit-arbitrary.ts';
import { runs } from './runs.ts';
import { expectBroken, wordsOf } from './words-at.ts';

const read = (file: string): string => readFileSync(new URL(`../../seeds/${file}`, import.meta.url), 'utf8');
const SEED = read('education-2024.txt').split('\n');
/** Plans 1 and 2 with what is in front of them would do; the whole has the outlines and the plans that are cut off, too. */
const BEFORE = convert(SEED.join('\n'), 'education-2024');
const FIRST = '2026-01-01T08:00:00+08:00';
const LATER = '2026-02-01T08:00:00+08:00';

const sorted = (list: readonly string[]): string[] => [...list].sort();
const edit = (list: readonly Edit[], lines: readonly string[] = SEED): Compilation =>
  convert(applyEdits(lines, list).join('\n'), 'education-2024');

test('every address that is gone or stands on other words is named, and no other', () => {
  const ledger = publish(BEFORE, FIRST);
  fc.assert(
    fc.property(edits, (list) => {
      const after = edit(list);
      const expected = sorted(expectBroken(BEFORE, after));
      expect(sorted(brokenIn(compare(after, ledger)).map(({ address }) => address))).toEqual(expected);
      const isRefused = attempt(() => checkLedger(after, ledger)) === undefined;
      expect(isRefused).toBe(expected.length > 0);
    }),
    runs(30),
  );
});

test('the committed ledger of the seed holds its entries as well, though it is of the first version', () => {
  const ledger = readLedger(read('education-2024.anchors.json'), 'education-2024.anchors.json');
  expect(printLedger(ledger)).toBe(read('education-2024.anchors.json'));
  fc.assert(
    fc.property(edits, (list) => {
      const after = edit(list);
      const titles = wordsOf(after);
      const expected = expectBroken(BEFORE, after).filter(
        (address) => address.includes('#') || titles.get(address)?.[0] !== wordsOf(BEFORE).get(address)?.[0],
      );
      expect(sorted(brokenIn(compare(after, ledger)).map(({ address }) => address))).toEqual(sorted(expected));
    }),
    runs(10),
  );
});

/** What a decision makes of a ledger; undefined where it is refused. */
function attempt<T>(decide: () => T): T | undefined {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** Each promise of `before` stands in `after`: on its words, on words declared to be the same entry, or as a former one. */
function expectSaid(before: Ledger, after: Ledger): void {
  const file = 'education-2024.anchors.json';
  checkCommitted([{ file, version: 'abc', text: printLedger(before) }], new Map([['education-2024', after]]));
  expect(readLedger(printLedger(after), file)).toEqual(after);
  const former = new Set(after.former.map(({ address, since }) => `${address} ${since}`));
  for (const [address, record] of Object.entries(before.addresses)) {
    const now = after.addresses[address];
    const isThere = now !== undefined && now.since <= record.since;
    if (!isThere) expect(former).toContain(`${address} ${record.since}`);
  }
}

/** Nothing stands unsaid where `before` had other words. */
function expectTrue(after: Compilation, ledger: Ledger, before: Compilation): void {
  expect(checkLedger(after, ledger)).toEqual([]);
  const broken = new Set(expectBroken(before, after));
  for (const address of broken) {
    const record = ledger.addresses[address];
    if (record === undefined || record.since !== FIRST) continue;
    expect(record.correctedOn).toBe(LATER);
  }
  const was = wordsOf(before);
  const now = wordsOf(after);
  for (const { address, to, until } of ledger.former) {
    if (until !== LATER) continue;
    expect(broken).toContain(address);
    if (to === undefined) expect(now.get(address)).not.toEqual(was.get(address));
  }
  const { addresses } = listAddresses(after, ledger);
  const current = new Set(addresses.filter(({ status }) => status === 'current').map(({ url }) => url));
  for (const { to } of addresses) if (to !== null) expect(current).toContain(to);
}

test('one answer for all leaves nothing unsaid', () => {
  const ledger = publish(BEFORE, FIRST);
  fc.assert(
    fc.property(edits, (list) => {
      const after = edit(list);
      const settled = attempt(() => settle(ledger, after, '撤销', LATER));
      if (settled === undefined) return;
      expectSaid(ledger, settled);
      expectTrue(after, settled, BEFORE);
    }),
    runs(20),
  );
});

const decisions = fc.array(
  fc.record({ what: fc.nat({ max: 3 }), a: fc.nat({ max: 10_000 }), b: fc.nat({ max: 10_000 }) }),
  { maxLength: 12 },
);

test('whatever is decided by hand, right or wrong, no promise is lost, and what passes is said', () => {
  const ledger = publish(BEFORE, FIRST);
  fc.assert(
    fc.property(edits, decisions, (list, words) => {
      const after = edit(list);
      let next = ledger;
      for (const { what, a, b } of words) {
        const broken = brokenIn(compare(after, next));
        const all = Object.keys(next.addresses);
        const places = after.plans.flatMap(({ ordinal, entries }) =>
          entries.map(({ anchor }) => `${ordinal}#${anchor}`),
        );
        const from = (a % 3 === 0 ? all[a % all.length] : broken[a % broken.length]?.address) ?? '1';
        const decide = [
          () => accept(next, after, LATER),
          () => correct(next, after, from, LATER),
          () => alias(next, after, [[from, places[b % places.length] as string]], LATER),
          () => retire(next, after, from, '撤销', LATER),
        ][what] as () => Ledger;
        next = attempt(decide) ?? next;
        expectSaid(ledger, next);
      }
      if (brokenIn(compare(after, next)).length === 0) expectTrue(after, accept(next, after, LATER), BEFORE);
    }),
    runs(20),
  );
});

test('version after version, each settled and published', () => {
  fc.assert(
    fc.property(fc.array(edits, { minLength: 2, maxLength: 4 }), (versions) => {
      let lines: readonly string[] = SEED;
      let ledger = publish(BEFORE, FIRST);
      const committed: Committed[] = [];
      for (const [i, list] of versions.entries()) {
        lines = applyEdits(lines, list);
        const after = convert(lines.join('\n'), 'education-2024');
        const moment = `2026-0${i + 2}-01T08:00:00+08:00`;
        const settled = attempt(() => settle(ledger, after, '撤销', moment));
        if (settled === undefined) return;
        const next = deploy(settled);
        expectSaid(ledger, next);
        committed.unshift({ file: 'education-2024.anchors.json', version: moment, text: printLedger(ledger) });
        checkCommitted(committed, new Map([['education-2024', next]]));
        expect(checkLedger(after, next)).toEqual([]);
        ledger = next;
      }
    }),
    runs(6),
  );
});
