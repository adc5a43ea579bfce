import { describe, expect, test } from 'vitest';
import { alias, findMoves } from '../../../../scripts/addresses/ledger/decisions/alias.ts';
import { accept, correct, deploy, rename, retire } from '../../../../scripts/addresses/ledger/decisions/decide.ts';
import { type Ledger, printLedger } from '../../../../scripts/addresses/ledger/file/ledger.ts';
import { readLedger } from '../../../../scripts/addresses/ledger/file/read-ledger.ts';
import { listAddresses } from '../../../../scripts/addresses/ledger/list-addresses.ts';
import { checkLedger, checkNames } from '../../../../scripts/addresses/ledger/promises/check-ledger.ts';
import { oldAnchorsOf } from '../../../../src/model/address/address-list.ts';
import type { Compilation } from '../../../../src/model/plan/compilation.ts';
import { convert } from './convert.ts';
import { messageOf } from './message-of.ts';
import { publish } from './publish.ts';

const DAY = '2026-01-31';
const LATER = '2026-03-01';
const FIRST = `县教育局2024年工作要点
一、总体要求
1.抓好党建工作。落实责任。
2.抓好课堂教学。提高质量。
3.抓好校园安全。排查隐患。
二、保障措施
4.加强组织领导。成立专班。
`;

const promise = (compilation: Compilation): Ledger => publish(compilation, DAY);

describe('a kept promise', () => {
  test('passes without a word, also after lines moved and widths changed', () => {
    const moved = convert(FIRST.replace('一、', '\n\n一、').replaceAll('。', '｡'));
    expect(checkLedger(moved, promise(convert(FIRST)))).toEqual([]);
  });

  test('survives printing and reading', () => {
    const ledger = promise(convert(FIRST));
    expect(readLedger(printLedger(ledger), 'demo.anchors.json')).toEqual(ledger);
  });

  test('a missing ledger and new entries pass with a note that names the command', () => {
    expect(checkLedger(convert(FIRST), undefined).join()).toContain('npm run ledger -- accept demo');
    const longer = convert(`${FIRST}5.抓好督导评估。定期通报。\n`);
    expect(checkLedger(longer, promise(convert(FIRST)))).toEqual([expect.stringContaining('1 个新地址')]);
  });

  test('an entry known by its heading alone may get its text', () => {
    const outline = convert('县教育局工作要点\n1.抓好党建工作\n2.抓好课堂教学\n');
    const whole = convert('县教育局工作要点\n1.抓好党建工作\n落实责任。\n2.抓好课堂教学\n');
    expect(checkLedger(whole, promise(outline))).toEqual([expect.stringContaining('1 条补上了正文')]);
    expect(checkLedger(whole, accept(promise(outline), whole, LATER))).toEqual([]);
  });
});

describe('a broken promise', () => {
  test('a lost anchor is named with its last heading, its line, the nearest entry and the commands', () => {
    const shorter = convert(FIRST.replace('4.加强组织领导。成立专班。\n', '5.加强组织领导工作。成立专班。\n'));
    const message = messageOf(() => checkLedger(shorter, promise(convert(FIRST))));
    expect(message).toContain('1#item-4 “加强组织领导”（原第 7 行）不见了');
    expect(message).toContain('1#item-5“加强组织领导工作”（第 7 行）');
    expect(message).toContain("npm run ledger -- alias demo '1#item-4' '1#item-5'");
  });

  test('other words at an anchor stop the build until they are declared a correction', () => {
    const other = convert(FIRST.replace('落实责任', '压实责任'));
    const ledger = promise(convert(FIRST));
    expect(messageOf(() => checkLedger(other, ledger))).toContain(
      '1#item-1 “抓好党建工作”（原第 3 行）标题未变，正文与公布时不同（第 3 行）',
    );
    const corrected = correct(ledger, other, '1#item-1', LATER);
    expect(checkLedger(other, corrected)).toEqual([]);
    expect(corrected.addresses['1#item-1']).toMatchObject({
      hash: ledger.addresses['1#item-1']?.hash,
      correctedOn: LATER,
    });
  });

  test('numbers shifted by an insertion are found, and each old address leads to its words', () => {
    const shifted = convert(
      FIRST.replace('1.抓好', '1.学习全会精神。原原本本学。\n2.抓好')
        .replace('2.抓好课', '3.抓好课')
        .replace('3.抓好校', '4.抓好校')
        .replace('4.加', '5.加'),
    );
    const ledger = promise(convert(FIRST));
    expect(messageOf(() => checkLedger(shifted, ledger))).toContain('alias demo --moved');
    const moves = findMoves(ledger, shifted);
    expect(moves).toEqual([1, 2, 3, 4].map((n) => [`1#item-${n}`, `1#item-${n + 1}`]));
    const next = accept(alias(ledger, shifted, moves, LATER), shifted, LATER);
    expect(checkLedger(shifted, next)).toEqual([]);
    const rows = listAddresses(shifted, next).addresses.filter(({ url }) => url === '/demo/1/#item-2');
    expect(rows.map(({ status, heading, to }) => [status, heading, to])).toEqual([
      ['current', '抓好党建工作', null],
      ['moved', '抓好课堂教学', '/demo/1/#item-3'],
    ]);
  });

  test('a duplicate swapped with its twin is seen', () => {
    const text = '县教育局工作要点\n1.抓好党建工作。甲。\n1.抓好课堂教学。乙。\n2.抓好校园安全。丙。\n';
    const swapped = '县教育局工作要点\n1.抓好课堂教学。乙。\n1.抓好党建工作。甲。\n2.抓好校园安全。丙。\n';
    expect(findMoves(promise(convert(text)), convert(swapped))).toEqual([
      ['1#item-1', '1#item-1-b'],
      ['1#item-1-b', '1#item-1'],
    ]);
  });
});

describe('decisions', () => {
  const shorter = convert(FIRST.replace('3.抓好校园安全。排查隐患。\n', ''));

  test('a retired anchor keeps its place on the plan, with the reason', () => {
    const ledger = retire(promise(convert(FIRST)), shorter, '1#item-3', '上级文件撤销', LATER);
    expect(checkLedger(shorter, accept(ledger, shorter, LATER))).toEqual([]);
    const [old] = oldAnchorsOf(listAddresses(shorter, ledger), 1).filter(({ status }) => status === 'retired');
    expect(old).toMatchObject({ anchor: 'item-3', heading: '抓好校园安全', reason: '上级文件撤销', until: LATER });
  });

  test('an alias of an alias leads to the end of the chain, also where that is retired', () => {
    const once = convert(FIRST.replace('4.加强', '5.加强'));
    const twice = convert(FIRST.replace('4.加强', '6.加强'));
    const first = deploy(alias(promise(convert(FIRST)), once, [['1#item-4', '1#item-5']], DAY));
    const second = deploy(alias(first, twice, [['1#item-5', '1#item-6']], LATER));
    expect(second.former.map(({ address, to }) => [address, to])).toEqual([
      ['1#item-4', '1#item-6'],
      ['1#item-5', '1#item-6'],
    ]);
    const third = retire(second, convert(FIRST.replace(/4\.加.*\n/, '')), '1#item-6', '不再要求', LATER);
    expect(third.former.map(({ reason, to }) => [reason, to])).toEqual(Array(3).fill(['不再要求', undefined]));
  });

  test('an alias to nowhere, and one onto words not yet explained, are refused', () => {
    const ledger = promise(convert(FIRST));
    expect(messageOf(() => alias(ledger, shorter, [['1#item-3', '1#item-9']], DAY))).toContain('汇编里没有这个地址');
    const other = convert(FIRST.replace('落实责任', '压实责任').replace('3.抓好校园安全。排查隐患。\n', ''));
    expect(messageOf(() => alias(ledger, other, [['1#item-3', '1#item-1']], DAY))).toContain('还没有说明');
  });

  test('plans that change places take their entries along', () => {
    const seed = (a: string, b: string): string =>
      `汇编(2篇)\n目录\n1.${a}工作要点 1\n2.${b}工作要点 2\n${[a, b].map((name) => `${name}工作要点\n1.${name}党建。${name}甲。\n2.${name}安全。${name}乙。\n`).join('')}`;
    const before = convert(seed('甲县', '乙市'));
    const after = convert(seed('乙市', '甲县'));
    const ledger = promise(before);
    expect(messageOf(() => checkLedger(after, ledger))).toContain('6 个对不上');
    const byPlan = alias(
      ledger,
      after,
      [
        ['1', '2'],
        ['2', '1'],
      ],
      LATER,
    );
    expect(byPlan).toEqual(alias(ledger, after, findMoves(ledger, after), LATER));
    expect(checkLedger(after, byPlan)).toEqual([]);
    expect(byPlan.former.find(({ address }) => address === '1#item-2')).toMatchObject({
      to: '2#item-2',
      heading: '甲县安全',
    });
  });

  test('a renamed compilation remembers its name; a seed that is gone stops the build', () => {
    const ledger = promise(convert(FIRST));
    expect(messageOf(() => checkNames(['county'], [ledger]))).toContain('npm run ledger -- rename demo');
    expect(() => checkNames(['county'], [rename(ledger, 'county')])).not.toThrow();
    expect(rename(ledger, 'county')).toMatchObject({ compilation: 'county', formerly: ['demo'] });
    expect(messageOf(() => checkNames(['demo', 'county'], [rename(ledger, 'county')]))).toContain(
      '“demo”是汇编 county 的旧名',
    );
  });

  test('a withdrawn compilation needs no seed, and may not have one until it is published again', () => {
    const retired = { ...promise(convert(FIRST)), retired: '过期' };
    expect(() => checkNames([], [retired])).not.toThrow();
    expect(messageOf(() => checkLedger(convert(FIRST), retired))).toContain('已经撤下（过期）');
    expect(checkLedger(convert(FIRST), accept(retired, convert(FIRST), LATER))).toEqual([]);
  });

  test('a number the source skips is reserved, and stays so', () => {
    const skipping = convert(`${FIRST.replace('3.抓好校园安全。排查隐患。\n', '')}5.抓好值班。日夜有人。\n`);
    const ledger = promise(skipping);
    expect(ledger.reserved).toEqual(['1#item-3']);
    expect(oldAnchorsOf(listAddresses(skipping, ledger), 1)).toMatchObject([
      { url: '/demo/1/#item-3', status: 'reserved' },
    ]);
  });
});

describe('what is no ledger', () => {
  const ledger = promise(convert(FIRST));
  test.each([
    ['no JSON', '{', '不是 JSON'],
    ['an unknown field', JSON.stringify({ ...ledger, more: 1 }), '没有“more”这个字段'],
    [
      'a bad hash',
      JSON.stringify({ ...ledger, addresses: { '1': { heading: 'x', line: 1, hash: 'q', since: DAY } } }),
      'addresses.1.hash 是 "q"',
    ],
    ['another compilation', printLedger(rename(ledger, 'other')), 'other'],
    [
      'an alias to nowhere',
      printLedger({
        ...ledger,
        former: [{ address: '9', to: '8', heading: '', line: 1, hash: '0123456789abcdef', since: DAY, until: DAY }],
      }),
      '没有这个地址',
    ],
  ])('%s is refused', (_, text, message) => {
    expect(messageOf(() => readLedger(text, 'demo.anchors.json'))).toContain(message);
  });
});
