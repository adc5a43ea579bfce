import { expect, test } from 'vitest';
import { alias } from '../../../../scripts/addresses/ledger/decisions/alias.ts';
import { decide } from '../../../../scripts/addresses/ledger/decisions/commands.ts';
import { rename, retire } from '../../../../scripts/addresses/ledger/decisions/decide.ts';
import { type Ledger, printLedger } from '../../../../scripts/addresses/ledger/file/ledger.ts';
import { holdToLedgers } from '../../../../scripts/addresses/ledger/promises/hold-ledgers.ts';
import { findFault, readTarget, targetSiteOf } from '../../../../scripts/addresses/ledger/targets.ts';
import type { Compilation } from '../../../../src/model/plan/compilation.ts';
import { convert } from './convert.ts';
import { publish } from './publish.ts';

const DAY = '2026-01-01';
const LATER = '2026-02-01';
const whole = '县局工作要点\n1.抓好党建。甲。\n2.抓好安全。乙。\n';
const short = '县局工作要点\n1.抓好党建。甲。\n';
const mapOf = <T extends { compilation: string }>(...list: T[]): Map<string, T> =>
  new Map(list.map((one) => [one.compilation, one]));
const siteWith = (compilations: Compilation[], ledgers: Ledger[]) =>
  targetSiteOf({ compilations: mapOf(...compilations), ledgers: mapOf(...ledgers) });

test.each([
  ['/county/', { compilation: 'county', address: null }],
  ['/county/2/', { compilation: 'county', address: '2' }],
  ['/county/2/#item-3', { compilation: 'county', address: '2#item-3' }],
  ...[
    '/',
    '//evil.example',
    '//evil.example/1/',
    '/county',
    '/county/2',
    '/county/0/',
    '/county/2/#item',
    '/county/2/#item-3 301',
    '/county/2/\n/* https://evil.example 301',
    '/county/2/#item-3\n',
    '/County/',
    '/search/',
    '/county/../x/',
    '/county\\2/',
    'https://evil.example/',
  ].map((path): [string, undefined] => [path, undefined]),
])('%j', (path, target) => expect(readTarget(path)).toEqual(target));

test('a path leads to words, or to what is said of them', () => {
  const county = convert(short, 'county');
  const ledger = retire(publish(convert(whole, 'county'), DAY), county, '1#item-2', '完成', LATER);
  const site = siteWith([convert(whole), county], [rename({ ...ledger, compilation: 'district' }, 'county')]);
  const fault = (path: string) => findFault(path, 'demo', '1#item-9', site);
  expect(
    ['/county/', '/county/1/', '/county/1/#item-1', '/county/1/#item-2', '/district/1/#item-1'].map(fault),
  ).toEqual(Array(5).fill(undefined));
  expect(fault('/county/1/#item-7')).toBe('那里没有这个地址');
  expect(fault('/nowhere/')).toBe('没有这个汇编');
  expect(fault('/demo/1/#item-1')).toBe("这就是本汇编，写作 '1#item-1'");
});

test('a compilation that has no seed any more is known by its ledger', () => {
  const ledger = { ...publish(convert(whole, 'county'), DAY), retired: '过期' };
  const site = siteWith([convert(whole)], [ledger, publish(convert(whole), DAY)]);
  expect(['/county/', '/county/1/#item-2'].map((path) => findFault(path, 'demo', '1#item-9', site))).toEqual([
    undefined,
    undefined,
  ]);
});

test('a path may lead to a whole compilation, by way of another', () => {
  const away = { ...publish(convert(short, 'county'), DAY), former: [] };
  const row = { address: '1#item-5', heading: '甲', line: 3, hash: 'f'.repeat(16), since: DAY, until: LATER };
  const to = (target: string) =>
    siteWith(
      [convert(short), convert(short, 'county')],
      [{ ...away, former: [{ ...row, to: target }] } as unknown as Ledger],
    );
  const fault = (target: string) => findFault('/county/1/#item-5', 'demo', '1#item-9', to(target));
  expect(fault('/demo/')).toBeUndefined();
  expect(fault('/demo/1/#item-1')).toBeUndefined();
  expect(fault('/demo/1/#item-9')).toBe('它又指回这里');
  expect(fault('/demo/1/#item-8')).toBe('那里没有这个地址');
  expect(fault('//evil.example')).toBe('它指向的不是本站的地址');
  expect(fault('/county/1/#item-5')).toBe('它又指回这里');
  expect(findFault('/demo/', 'demo', '1', to('/demo/'))).toBe("这就是本汇编，写作 '1'");
});

test('two compilations cannot send a reader round in a circle', () => {
  const [a, b] = [convert(short, 'a'), convert(short, 'b')];
  const moved = (name: string, to: string): Ledger =>
    alias(publish(convert(whole, name), DAY), convert(short, name), [['1#item-2', to]], LATER);
  const ledgers = [moved('a', '/b/1/#item-2'), moved('b', '/a/1/#item-2')];
  expect(() => holdToLedgers([a, b], mapOf(...ledgers))).toThrow('锚表说 1#item-2 移到了 /b/1/#item-2：它又指回这里');
  expect(() => holdToLedgers([a, b], mapOf(ledgers[0] as Ledger, publish(b, DAY)))).toThrow('那里没有这个地址');
  const onwards = [moved('a', '/b/1/#item-2'), moved('b', '/a/1/#item-1')];
  expect(holdToLedgers([a, b], mapOf(...onwards))).toEqual([]);
});

test('all that is wrong with ledgers is said at once', () => {
  const ledgers = mapOf(
    { ...publish(convert(short, 'gone'), DAY), formerly: ['old'] },
    { ...publish(convert(short, 'a'), DAY), formerly: ['old'] },
    { ...publish(convert(short, 'b'), DAY), retired: '过期' },
  );
  const models = [convert(short, 'a'), convert(short, 'b')];
  const hold = () =>
    holdToLedgers(models, ledgers, [
      { file: 'lost.anchors.json', version: '0123456', text: printLedger(publish(convert(short), DAY)) },
    ]);
  expect(hold).toThrow('lost.anchors.json：锚表不见了');
  expect(hold).toThrow('已公布的汇编 gone（县局工作要点）没有种子了');
  expect(hold).toThrow('曾用名“old”也是汇编 gone 的名字');
  expect(hold).toThrow('汇编 b 已经撤下（过期），种子却还在');
});

test('a decision is held to the same', () => {
  const shelf = {
    compilations: mapOf(convert(short), convert(whole, 'county')),
    ledgers: mapOf(publish(convert(whole), DAY), publish(convert(whole, 'county'), DAY)),
  };
  const run = (to: string) => decide({ words: ['alias', 'demo', '1#item-2', to] }, shelf, LATER);
  expect(run('/county/1/#item-2').write[0]?.former).toMatchObject([{ to: '/county/1/#item-2' }]);
  for (const to of ['//evil.example', '/county/1/#item-9', '/x\n/* //y', '1#item-2', '1#item-9', '/demo/1/#item-1'])
    expect(() => run(to)).toThrow(/^demo\.anchors\.json：1#item-2 不能移到[^\n]*\n {2}请：/);
});
