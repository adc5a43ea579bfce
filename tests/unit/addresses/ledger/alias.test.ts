import { describe, expect, test } from 'vitest';
import { alias } from '../../../../scripts/addresses/ledger/decisions/alias.ts';
import { decide } from '../../../../scripts/addresses/ledger/decisions/commands.ts';
import { correct, deploy, retire } from '../../../../scripts/addresses/ledger/decisions/decide.ts';
import type { Ledger } from '../../../../scripts/addresses/ledger/file/ledger.ts';
import type { Compilation } from '../../../../src/model/plan/compilation.ts';
import { convert } from './convert.ts';
import { messageOf } from './message-of.ts';
import { publish } from './publish.ts';

const [FIRST, SECOND, THIRD] = ['2026-01-01', '2026-02-01', '2026-03-01'] as const;
const seed = (...lines: string[]): Compilation => convert(`县局工作要点\n${lines.join('\n')}\n`);
const A = '抓好党建。甲。';
const B = '抓好安全。乙。';
const C = '改善条件。丙。';

describe('words that move', () => {
  test('onto an address whose own words were withdrawn stand there from now on, not since those did', () => {
    const first = publish(seed(`1.${A}`, `2.${B}`), FIRST);
    const without = retire(first, seed(`2.${B}`), '1#item-1', '完成', SECOND);
    const { addresses, former } = alias(without, seed(`1.${B}`), [['1#item-2', '1#item-1']], THIRD);
    expect(addresses['1#item-1']).toMatchObject({ since: THIRD, draft: true });
    expect(former.map(({ address, to, reason }) => [address, to ?? reason])).toEqual([
      ['1#item-1', '完成'],
      ['1#item-2', '1#item-1'],
    ]);
  });

  test('onto a new address leave what is known of others where it is', () => {
    const first = publish(seed(`1.${A}`, `2.${B}`), FIRST);
    const without = retire(first, seed(`2.${B}`), '1#item-1', '完成', SECOND);
    const { addresses } = alias(without, seed(`5.${B}`), [['1#item-2', '1#item-5']], THIRD);
    expect(addresses['1#item-5']).toMatchObject({ since: THIRD, draft: true });
  });

  test('there and back again stand where they stood since they first did', () => {
    const first = publish(seed(`1.${A}`, `2.${B}`), FIRST);
    const away = seed(`1.${A}`, `3.${B}`);
    const there = deploy(alias(first, away, [['1#item-2', '1#item-3']], SECOND));
    const back = alias(there, seed(`1.${A}`, `2.${B}`), [['1#item-3', '1#item-2']], THIRD);
    expect(back.addresses['1#item-2']).toMatchObject({ since: FIRST });
    expect(back.former.map(({ address, to }) => [address, to])).toEqual([['1#item-3', '1#item-2']]);
  });

  const ledger = publish(seed(`1.${A}`, `2.${B}`), FIRST);
  test.each([
    [
      'an address nobody promised',
      () => alias(ledger, seed(`1.${A}`), [['1#item-7', '1#item-1']], SECOND),
      '锚表里没有 1#item-7\n  请：先运行 npm run ledger 查看已公布的地址',
    ],
    [
      'to themselves',
      () => alias(ledger, seed(`1.${A}`), [['1#item-2', '1#item-2']], SECOND),
      '1#item-2 不能移到它自己\n  请：写出文字现在所在的地址',
    ],
    [
      'though they stand',
      () => alias(ledger, seed(`1.${A}`, `2.${B}`), [['1#item-2', '1#item-1']], SECOND),
      '1#item-2 的文字还在原处（第 3 行），没有移动\n  请：运行 npm run ledger 查看哪些地址变了',
    ],
    [
      'to nowhere',
      () => alias(ledger, seed(`1.${A}`), [['1#item-2', '1#item-9']], SECOND),
      '1#item-2 不能移到 1#item-9：汇编里没有这个地址\n  请：先运行 npm run ledger 查看现有的地址',
    ],
    [
      'onto words not yet explained',
      () => alias(ledger, seed(`1.${C}`), [['1#item-2', '1#item-1']], SECOND),
      '1#item-1 上的文字也变了，还没有说明\n  请：先用 correct 或 alias 说明 1#item-1，或在同一条命令里一起写',
    ],
  ])('%s are refused', (_, run, said) => expect(messageOf(run)).toBe(`demo.anchors.json：${said}`));
});

describe('a decision on what is not there', () => {
  const ledger = publish(seed(`1.${A}`, `2.${B}`), FIRST);
  const after = seed(`1.${A}`);
  test.each([
    ['retire', () => retire(ledger, after, '1#item-7', '完成', SECOND), '锚表里没有 1#item-7'],
    [
      'retire without a reason',
      () => retire(ledger, after, '1#item-2', ' ', SECOND),
      '撤下已经上线的地址要写明原因\n  请：加上 --reason 原因',
    ],
    [
      'retire what stands',
      () => retire(ledger, after, '1#item-1', '完成', SECOND),
      '1#item-1 还在种子里（第 2 行），不能撤下\n  请：先从种子里删去，再运行一次；如果没有要撤下的，就不用运行',
    ],
    [
      'retire what moved',
      () => retire(ledger, seed(`1.${A}`, `5.${B}`), '1#item-2', '完成', SECOND),
      "1#item-2 的文字还在，移到了 1#item-5（第 3 行），不能撤下\n  请：npm run ledger -- alias demo '1#item-2' '1#item-5'",
    ],
    [
      'correct what is gone',
      () => correct(ledger, after, '1#item-2', SECOND),
      '1#item-2 现在不在汇编里，谈不上订正\n  请：用 alias 或 retire',
    ],
    [
      'correct what moved',
      () => correct(ledger, seed(`1.${A}`, `2.${C}`, `5.${B}`), '1#item-2', SECOND),
      "1#item-2 的文字没有改，原样在 1#item-5（第 4 行）\n  请：npm run ledger -- alias demo '1#item-2' '1#item-5'",
    ],
  ])('%s is refused', (_, run, said) => {
    expect(messageOf(run)).toMatch(/^demo\.anchors\.json：/);
    expect(messageOf(run)).toContain(said);
  });

  test.each([
    ['accept other', '没有汇编“other”；现有 demo、county'],
    ['settle other', '“other”没有锚表；现有 demo'],
    ['alias demo 1#item-1', '旧地址和新地址要成对写'],
    ['correct demo', '要写出订正了哪些地址，或写 --reworded'],
  ])('%s', (line, said) => {
    const shelf = {
      compilations: new Map([
        ['demo', after],
        ['county', after],
      ]),
      ledgers: new Map([['demo', ledger]]),
    };
    const message = messageOf(() => decide({ words: line.split(' ') }, shelf, SECOND));
    expect(message).toContain(`npm run ledger：${said}\n  请：照下面的写法\nnpm run ledger `);
    const none = { ...shelf, ledgers: new Map<string, Ledger>() };
    expect(messageOf(() => decide({ words: ['settle', 'demo'] }, none, SECOND))).toContain('“demo”没有锚表；现有 无');
  });
});
