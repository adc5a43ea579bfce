import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { forget } from '../../../../scripts/addresses/ledger/decisions/forget.ts';
import { emptyLedger, hashWords, type Ledger, printLedger } from '../../../../scripts/addresses/ledger/file/ledger.ts';
import { readLedger } from '../../../../scripts/addresses/ledger/file/read-ledger.ts';
import { readLedgers } from '../../../../scripts/addresses/ledger/file/read-ledgers.ts';

const FILE = 'demo.anchors.json';
const record = { heading: '抓好党建', line: 1, hash: hashWords('抓好党建', '甲。'), since: '2026-01-01' };
const ledgerOf = (...addresses: string[]): Ledger => ({
  ...emptyLedger('demo', '汇编'),
  addresses: Object.fromEntries(addresses.map((address) => [address, record])),
});
const work = mkdtempSync(join(tmpdir(), 'ledgers-'));
afterAll(() => rmSync(work, { recursive: true }));

describe('a hash of words', () => {
  // It is committed beside the seed: another version of the program must find the same one.
  test.each([
    ['抓好党建', '甲。', '9af66e2b96b4d282', '抓好党建', '甲｡ '],
    ['抓好党建', null, '4b70ff5c50a8c180', '抓好 党建', ''],
  ])('of “%s” and %j stays what it is, whatever the width', (heading, text, hash, likeHeading, likeText) => {
    expect(hashWords(heading, text)).toBe(hash);
    expect(hashWords(likeHeading, likeText)).toBe(hash);
  });
});

test('addresses are written in the order of their numbers, one a line', () => {
  const printed = printLedger(ledgerOf('2', '1#item-10', '1', '1#item-9', '1#item-2', '1#item-2-b', '10'));
  expect(printed.match(/(?<=^ {4}")[^"]+/gm)).toEqual([
    '1',
    '1#item-2',
    '1#item-2-b',
    '1#item-9',
    '1#item-10',
    '2',
    '10',
  ]);
});

test.each([1, 2, 3] as const)('a ledger that calls itself version %i is read as that', (version) => {
  const text = printLedger(ledgerOf('1')).replace('"version": 3', `"version": ${version}`);
  expect(readLedger(text, FILE).version).toBe(version);
});

describe('a compilation that is forgotten', () => {
  const drafts: Ledger = { ...ledgerOf(), addresses: { '1': { ...record, draft: true } } };
  const row = { ...record, address: '1#item-2', until: '2026-02-01', reason: '完成' };
  test.each([
    ['leaves nothing where all was draft', drafts, true],
    ['leaves nothing where nothing was promised', ledgerOf(), true],
    [
      'leaves the reason where one address was on the web',
      { ...drafts, addresses: { ...drafts.addresses, '2': record } },
      false,
    ],
    ['leaves the reason where an address once was', { ...drafts, former: [row] }, false],
    ['leaves the reason where it had another name', { ...drafts, formerly: ['old'] }, false],
    ['leaves the reason where there was one', { ...ledgerOf(), forgotten: '样例' }, false],
  ])('%s', (_, ledger, isNothing) => {
    expect(forget(ledger, '从未上线')).toEqual(
      isNothing ? undefined : { ...emptyLedger('demo', '汇编'), forgotten: '从未上线' },
    );
    if (isNothing) expect(forget(ledger, '')).toBeUndefined();
    else
      expect(() => forget(ledger, ' ')).toThrow(
        'demo.anchors.json：要写明为什么不再保留这些地址\n  请：加上 --reason 原因',
      );
  });
});

describe('the ledgers of a folder', () => {
  const write = (name: string, text: string): void => writeFileSync(join(work, name), text);
  test('are read by the names of their compilations, and nothing beside them', async () => {
    write(FILE, printLedger(ledgerOf('1')));
    write('demo.anchors.json.bak', '{');
    write('demo.txt', '县局工作要点');
    expect(await readLedgers(work)).toEqual(new Map([['demo', ledgerOf('1')]]));
  });

  test('are refused together, each with what is wrong with it', async () => {
    write('other.anchors.json', '{');
    write('county.Anchors.JSON', printLedger({ ...ledgerOf('1'), compilation: 'county' }));
    const read = readLedgers(work);
    await expect(read).rejects.toThrow('other.anchors.json:1:');
    await expect(read).rejects.toThrow(
      'county.Anchors.JSON：锚表的结尾要用小写\n  应为：county.anchors.json\n  请：改名为 county.anchors.json',
    );
  });
});
