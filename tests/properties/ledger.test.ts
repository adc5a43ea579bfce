/**
 * Whatever an editor does to a seed, and however often: once every broken promise has been answered for, the build
 * passes, and no address that was ever published has been forgotten.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alias, findMoves } from '../../scripts/addresses/ledger/decisions/alias.ts';
import { accept, correct, deploy, retire } from '../../scripts/addresses/ledger/decisions/decide.ts';
import { emptyLedger, type Ledger, printLedger } from '../../scripts/addresses/ledger/file/ledger.ts';
import { readLedger } from '../../scripts/addresses/ledger/file/read-ledger.ts';
import { listAddresses } from '../../scripts/addresses/ledger/list-addresses.ts';
import { checkLedger } from '../../scripts/addresses/ledger/promises/check-ledger.ts';
import { type Committed, checkCommitted } from '../../scripts/addresses/ledger/promises/committed.ts';
import { brokenIn, compare } from '../../scripts/addresses/ledger/promises/compare.ts';
import type { Compilation } from '../../src/model/plan/compilation.ts';
import { convert } from '../unit/addresses/ledger/convert.ts';

const HEADINGS = ['抓好党建', '抓好安全', '抓好督导', '抓好教研', '抓好招生', '抓好宣传'];
const item = fc.record({
  ordinal: fc.integer({ min: 1, max: 6 }),
  heading: fc.constantFrom(...HEADINGS),
  text: fc.constantFrom('', '甲。', '乙。'),
});
const seed = fc
  .array(item, { minLength: 1, maxLength: 6 })
  .map(
    (items) =>
      `县局工作要点\n${items.map(({ ordinal, heading, text }) => `${ordinal}.${heading}。${text}\n`).join('')}`,
  );

/** Settles everything: what moved is followed, what changed is corrected or, every other time, withdrawn. */
function settleByHand(ledger: Ledger, compilation: Compilation, day: string): Ledger {
  let next = ledger;
  for (;;) {
    const moves = findMoves(next, compilation);
    const broken = brokenIn(compare(compilation, next));
    const row = broken.find(({ movedTo }) => movedTo === null) ?? broken[0];
    if (row === undefined) return deploy(accept(next, compilation, day));
    // Words that came from elsewhere are no correction of those that stood here.
    const isOthers = broken.some(({ movedTo }) => movedTo?.address === row.address);
    if (moves.length > 0) next = alias(next, compilation, moves, day);
    else if (row.now !== null && !isOthers && row.address.length % 2 === 0)
      next = correct(next, compilation, row.address, day);
    else next = retire(next, compilation, row.address, '撤销', day);
  }
}

test('no address is ever forgotten', () => {
  fc.assert(
    fc.property(fc.array(seed, { minLength: 1, maxLength: 5 }), (texts) => {
      let ledger = emptyLedger('demo', '');
      const published = new Set<string>();
      const committed: Committed[] = [];
      for (const [i, text] of texts.entries()) {
        const compilation = convert(text);
        ledger = settleByHand(ledger, compilation, `2026-01-0${i + 1}`);
        expect(checkLedger(compilation, ledger)).toEqual([]);
        committed.unshift({ file: 'demo.anchors.json', version: `${i}`, text: printLedger(ledger) });
        checkCommitted(committed, new Map([['demo', ledger]]));
        expect(readLedger(printLedger(ledger), 'demo.anchors.json')).toEqual(ledger);
        const { addresses } = listAddresses(compilation, ledger);
        for (const { url } of addresses) published.add(url);
        const known = new Set(addresses.map(({ url }) => url));
        expect([...published].filter((url) => !known.has(url))).toEqual([]);
        const current = new Set(addresses.filter(({ status }) => status === 'current').map(({ url }) => url));
        for (const { to } of addresses) if (to !== null) expect(current).toContain(to);
      }
    }),
    { numRuns: 300 },
  );
});
