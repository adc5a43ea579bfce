import { expect, test } from 'vitest';
import type { Former, Ledger } from '../../../../scripts/addresses/ledger/file/ledger.ts';
import { listAddresses, listRetired } from '../../../../scripts/addresses/ledger/list-addresses.ts';
import { convert, withGaps } from './convert.ts';
import { publish } from './publish.ts';

const DAY = '2026-01-01';
const compilation = convert(
  ['汇编', '目录', '1.市局工作要点 1', '2.县局工作要点 2', '市局工作要点', '1.抓好党建。甲。', '县局工作要点']
    .concat(['一、总体要求', '1.抓好安全。乙。', '3.抓好督导。丙。', '4.抓好信访。丁。', '5.抓好值班。戊。', ''])
    .join('\n'),
);
const formerly = (address: string, heading: string, more: Partial<Former>): Former => ({
  ...{ address, heading, line: 1, hash: '0123456789abcdef', since: DAY, until: '2026-02-01' },
  ...more,
});
const ledger: Ledger = {
  ...publish(compilation, DAY),
  formerly: ['district'],
  reserved: ['2#item-2', '2#item-3', '2#item-8', '2#item-9'],
  former: [
    formerly('2#item-9', '甲一', { to: '2#item-1' }),
    formerly('2#item-1', '乙一', { reason: '完成' }),
    formerly('2#item-9', '甲二', { to: '/other/1/#item-3' }),
    formerly('2', '旧名', { to: '1' }),
    formerly('2#item-9', '甲三', { reason: '撤销' }),
  ],
};

test('every address is listed with what stands there, then what stood there, the latest meaning first', () => {
  const { addresses, ...head } = listAddresses(compilation, ledger);
  expect(head).toEqual({
    ...{ compilation: 'demo', title: '汇编', url: '/demo/', formerly: ['district'], retired: null },
  });
  expect(addresses.map(({ url, status, heading, to, reason }) => [url, status, heading, to ?? reason])).toEqual([
    ['/demo/1/', 'current', '市局工作要点', null],
    ['/demo/1/#item-1', 'current', '抓好党建', null],
    ['/demo/2/', 'current', '县局工作要点', null],
    ['/demo/2/#part-1', 'current', '总体要求', null],
    ['/demo/2/#item-1', 'current', '抓好安全', null],
    ['/demo/2/#item-3', 'current', '抓好督导', null],
    ['/demo/2/#item-4', 'current', '抓好信访', null],
    ['/demo/2/#item-5', 'current', '抓好值班', null],
    // Numbers that the source skips or skipped; not those that are taken or have a former meaning.
    ['/demo/2/#item-2', 'reserved', '', null],
    ['/demo/2/#item-8', 'vacant', '', null],
    ['/demo/2/#item-1', 'retired', '乙一', '完成'],
    ['/demo/2/', 'moved', '旧名', '/demo/1/'],
    ['/demo/2/#item-9', 'retired', '甲三', '撤销'],
    ['/demo/2/#item-9', 'moved', '甲二', '/other/1/#item-3'],
    ['/demo/2/#item-9', 'moved', '甲一', '/demo/2/#item-1'],
  ]);
});

test.each([
  ['/demo/1/', 'current', { page: null, plan: 1, anchor: null, name: '第1篇', kind: 'plan', since: DAY, until: null }],
  [
    '/demo/2/#part-1',
    'current',
    { page: '/demo/2/part-1/', plan: 2, anchor: 'part-1', name: '一、', kind: 'part', since: DAY, until: null },
  ],
  ['/demo/2/#item-2', 'reserved', { page: '/demo/2/item-2/', name: '第2项', kind: 'item', since: null, until: null }],
  ['/demo/2/#item-1', 'retired', { name: '第1项', since: DAY, until: '2026-02-01', to: null }],
])('%s (%s) is told in full', (url, status, expected) => {
  const { addresses } = listAddresses(compilation, ledger);
  expect(addresses.find((row) => row.url === url && row.status === status)).toMatchObject(expected);
});

test('without a ledger nothing is known but what stands there', () => {
  const { addresses, formerly: names } = listAddresses(compilation, undefined);
  expect(names).toEqual([]);
  expect(new Set(addresses.map(({ status, since }) => `${status} ${since}`))).toEqual(
    new Set(['current null', 'reserved null']),
  );
});

test('of a compilation that was withdrawn everything is listed as withdrawn', () => {
  const { title, retired, addresses } = listRetired({ ...ledger, retired: '过期' });
  expect([title, retired]).toEqual(['汇编', '过期']);
  const rowAt = (url: string) => addresses.find((row) => row.url === url && row.until === null);
  const all = { status: 'retired', since: DAY, reason: '过期' };
  expect(rowAt('/demo/1/')).toMatchObject({ ...all, heading: '市局工作要点', name: '第1篇' });
  expect(rowAt('/demo/1/#item-1')).toMatchObject({ ...all, heading: '抓好党建', name: '第1项' });
  expect(addresses).toHaveLength(8 + 5);
});

test('a number that it is not proven to be skipped has no address, unless it once was published', () => {
  const statusOf = (isProven: boolean, before?: Ledger): unknown => {
    const { addresses } = listAddresses(withGaps(compilation, isProven), before);
    return addresses.find(({ plan, anchor }) => plan === 2 && anchor === 'item-2')?.status;
  };
  const before = publish(withGaps(compilation, true), DAY);
  expect(before.reserved).toContain('2#item-2');
  expect(publish(withGaps(compilation, false), DAY).reserved).toEqual([]);
  expect([statusOf(true), statusOf(true, before)]).toEqual(['reserved', 'reserved']);
  expect([statusOf(false), statusOf(false, before)]).toEqual([undefined, 'vacant']);
});
