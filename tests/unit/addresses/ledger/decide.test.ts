import { expect, test } from 'vitest';
import { findMoves } from '../../../../scripts/addresses/ledger/decisions/alias.ts';
import { accept, correct, rename, retire } from '../../../../scripts/addresses/ledger/decisions/decide.ts';
import { emptyLedger, type Ledger } from '../../../../scripts/addresses/ledger/file/ledger.ts';
import { convert } from './convert.ts';
import { publish } from './publish.ts';

const seed = (...lines: string[]) => convert(`县局工作要点\n${lines.join('\n')}\n`);
const promise = (...lines: string[]): Ledger => publish(seed(...lines), '2026-01-01');

test('a heading that gets its text stays promised since its first day', () => {
  const bare = convert('1.抓好党建\n汇编\n目录\n1.县局工作要点 1\n');
  const whole = convert('1.抓好党建\n汇编\n目录\n1.县局工作要点 1\n县局工作要点\n1.抓好党建。甲。\n');
  const ledger = accept(emptyLedger('demo', ''), bare, '2026-01-01');
  const next = accept(ledger, whole, '2026-02-01').addresses['1#item-1'];
  expect(next?.since).toBe('2026-01-01');
  expect(next?.hash).not.toBe(ledger.addresses['1#item-1']?.hash);
});

test('what stands on its old words is not called corrected', () => {
  const ledger = promise('1.抓好党建。甲。');
  const next = correct(ledger, seed('1.抓好党建。甲。'), '1#item-1', '2026-02-01').addresses['1#item-1'];
  expect(next).toEqual(ledger.addresses['1#item-1']);
});

test('a plan that is withdrawn takes its entries along, and no other plan', () => {
  const text = [
    '汇编',
    '目录',
    '1.市局工作要点 1',
    '2.县局工作要点 2',
    '市局工作要点',
    '1.甲。文。',
    '县局工作要点',
    '1.乙。文。',
  ];
  const ledger = publish(convert(`${text.join('\n')}\n`), '2026-01-01');
  const left = convert('汇编\n目录\n2.县局工作要点 2\n县局工作要点\n1.乙。文。\n');
  const { addresses, former } = retire(ledger, left, '1', '撤销', '2026-02-01');
  expect(Object.keys(addresses)).toEqual(['2', '2#item-1']);
  expect(former.map(({ address, reason }) => [address, reason])).toEqual([
    ['1', '撤销'],
    ['1#item-1', '撤销'],
  ]);
});

test('a compilation that takes an old name again does not lead from it to itself', () => {
  expect(rename(rename(promise('1.甲。文。'), 'county'), 'demo')).toMatchObject({
    compilation: 'demo',
    formerly: ['county'],
  });
});

test('nothing moves to a place whose own words went nobody knows where', () => {
  const ledger = promise('1.抓好党建。甲。', '2.抓好安全。乙。');
  expect(findMoves(ledger, seed('1.改善条件。丙。', '2.抓好党建。甲。'))).toEqual([]);
  expect(findMoves(ledger, seed('1.抓好安全。乙。', '2.抓好党建。甲。'))).toEqual([
    ['1#item-1', '1#item-2'],
    ['1#item-2', '1#item-1'],
  ]);
});
