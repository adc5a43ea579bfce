/** Records that a hand rewrote, and those that only look so: decision after decision, each committed, is let through. */
import { expect, test } from 'vitest';
import { alias } from '../../../../scripts/addresses/ledger/decisions/alias.ts';
import { accept, correct, deploy, retire } from '../../../../scripts/addresses/ledger/decisions/decide.ts';
import { type Ledger, printLedger, type Recorded } from '../../../../scripts/addresses/ledger/file/ledger.ts';
import { type Committed, checkCommitted } from '../../../../scripts/addresses/ledger/promises/committed.ts';
import { convert } from './convert.ts';
import { publish } from './publish.ts';

const seed = (...items: readonly string[]) => convert(`县局工作要点\n各校：\n1.抓好党建。甲。\n${items.join('\n')}\n`);
const day = (n: number): string => `2026-0${n}-01T08:00:00+08:00`;
const WHOLE = seed('2.抓好安全。乙。');
const OTHER = seed('2.抓好安全。丙。');
const BARE = seed('2.抓好安全。');
const GONE = seed();
const FIRST = publish(WHOLE, day(1));

/** Each version but the last was committed. */
function check(...ledgers: readonly Ledger[]): void {
  const file = 'demo.anchors.json';
  const committed = ledgers
    .slice(0, -1)
    .map((one, i): Committed => ({ file, version: `${i}`, text: printLedger(one) }));
  checkCommitted(committed.reverse(), new Map([['demo', ledgers.at(-1) as Ledger]]));
}

test('words that were corrected, withdrawn and put back', () => {
  const corrected = correct(FIRST, OTHER, '1#item-2', day(2));
  const retired = retire(corrected, GONE, '1#item-2', '撤销', day(3));
  const back = deploy(accept(retired, OTHER, day(4)));
  expect(back.former).toEqual([]);
  check(FIRST, corrected, retired, back);
  check(FIRST, corrected, retired, deploy(accept(retired, WHOLE, day(4))));
});

test('words that were corrected, moved, and are back and corrected again', () => {
  const corrected = correct(FIRST, OTHER, '1#item-2', day(2));
  const moved = deploy(alias(corrected, seed('3.抓好安全。丙。'), [['1#item-2', '1#item-3']], day(3)));
  const again = seed('2.抓好安全。丙、丁。');
  const back = deploy(alias(moved, again, [['1#item-3', '1#item-2']], day(4)));
  check(FIRST, corrected, moved, back);
});

test('a text that was taken out by a correction, and is there again', () => {
  const corrected = correct(FIRST, BARE, '1#item-2', day(2));
  const completed = deploy(accept(corrected, OTHER, day(3)));
  check(FIRST, corrected, completed);
  expect(completed.addresses['1#item-2']).toMatchObject({
    hash: FIRST.addresses['1#item-2']?.hash,
    correctedOn: day(2),
  });
  const first = publish(BARE, day(1));
  const reworded = correct(first, seed('2.抓好平安。'), '1#item-2', day(2));
  check(first, reworded, deploy(accept(reworded, seed('2.抓好平安。丁。'), day(3))));
});

const OTHERS: readonly [string, string, Partial<Recorded>][] = [
  ['where a heading ends', '1#item-2', { heading: '抓好' }],
  ['the words that are promised', '1#item-2', { hash: 'f'.repeat(16) }],
  ['what is said to be a correction, without its day', '1#item-2', { corrected: 'f'.repeat(16) }],
  ['what a plan says outside of its entries', '1', { body: 'f'.repeat(16) }],
  ['that it is on the web', '1#item-1', { draft: true }],
];
test.each(OTHERS)('by hand: %s', (_, address, fields) => {
  const addresses = { ...FIRST.addresses, [address]: { ...(FIRST.addresses[address] as Recorded), ...fields } };
  expect(() => check(FIRST, { ...FIRST, addresses })).toThrow(
    `demo.anchors.json：${address} 的记录被改过，与版本库 0 的不同`,
  );
});

test('by hand: a plan’s words outside of its entries are forgotten', () => {
  const { body: _, ...record } = FIRST.addresses['1'] as Recorded;
  expect(() => check(FIRST, { ...FIRST, addresses: { ...FIRST.addresses, '1': record } })).toThrow('1 的记录被改过');
});
