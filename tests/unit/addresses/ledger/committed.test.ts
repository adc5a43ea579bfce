import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { alias } from '../../../../scripts/addresses/ledger/decisions/alias.ts';
import { accept, correct, rename, retire } from '../../../../scripts/addresses/ledger/decisions/decide.ts';
import { forget } from '../../../../scripts/addresses/ledger/decisions/forget.ts';
import { emptyLedger, type Ledger, printLedger } from '../../../../scripts/addresses/ledger/file/ledger.ts';
import { checkCommitted } from '../../../../scripts/addresses/ledger/promises/committed.ts';
import { readCommitted } from '../../../../scripts/addresses/ledger/promises/read-committed.ts';
import { convert } from './convert.ts';
import { publish } from './publish.ts';

const DAY = '2026-01-01T08:00:00+08:00';
const LATER = '2026-02-01T08:00:00+08:00';
const FILE = 'demo.anchors.json';
const whole = convert('县局工作要点\n1.抓好党建。甲。\n2.抓好安全。乙。\n3.抓好督导\n');
const ledger = publish(whole, DAY);
const committed = [{ file: FILE, version: '0123456789', text: printLedger(ledger) }];
const check = (now?: Ledger): void => checkCommitted(committed, new Map(now && [[now.compilation, now]]));

const work = mkdtempSync(join(tmpdir(), 'committed-'));
afterAll(() => rmSync(work, { recursive: true }));

describe('what was promised once', () => {
  test('is kept through every decision', () => {
    const after = convert('县局工作要点\n1.抓好党建工作。甲。\n4.抓好安全。乙。\n');
    let next = correct(ledger, after, '1#item-1', LATER);
    next = alias(next, after, [['1#item-2', '1#item-4']], LATER);
    next = accept(retire(next, after, '1#item-3', '完成', LATER), after, LATER);
    for (const now of [ledger, next, rename(next, 'county'), { ...next, retired: '过期' }]) check(now);
    check(accept(ledger, convert('县局工作要点\n1.抓好党建。甲。\n2.抓好安全。乙。\n3.抓好督导。丙。\n'), LATER));
  });

  test.each([
    ['deleted', undefined, '锚表不见了：版本库里曾有它（0123456，4 个地址）'],
    ['emptied', emptyLedger('demo', ''), '锚表里少了已经公布的地址：1、1#item-1、1#item-2、1#item-3'],
    ['begun anew', publish(whole, LATER), '锚表里少了已经公布的地址'],
    [
      'made to hold other words',
      { ...ledger, addresses: { ...ledger.addresses, '1#item-1': { ...ledger.addresses['1'], hash: 'f'.repeat(16) } } },
      '1#item-1 的记录被改过',
    ],
    [
      'called a draft',
      { ...ledger, addresses: { ...ledger.addresses, '1#item-1': { ...ledger.addresses['1#item-1'], draft: true } } },
      '1#item-1 的记录被改过',
    ],
  ])('cannot be %s', (_, now, found) => {
    expect(() => check(now as Ledger | undefined)).toThrow(found);
    expect(() => check(now as Ledger | undefined)).toThrow(/\n {2}请：/);
  });

  test('is forgotten only where the editor says that it was never on the web', () => {
    expect(() => forget(ledger, ' ')).toThrow('要写明为什么');
    check(forget(ledger, '样例'));
  });

  test('is read behind a byte order mark, and told of however its file’s ending is written', () => {
    const marked = [{ file: 'demo.anchors.JSON', version: '0123456789', text: `\ufeff${printLedger(ledger)}` }];
    expect(() => checkCommitted(marked, new Map())).toThrow('锚表不见了：版本库里曾有它（0123456，4 个地址）');
    expect(() => checkCommitted(marked, new Map())).toThrow('seeds/ 里有 demo.anchors.json');
    checkCommitted(marked, new Map([['demo', ledger]]));
  });

  test('drafts promise nothing, and leave nothing', () => {
    const drafts = accept(emptyLedger('demo', ''), whole, DAY);
    checkCommitted([{ file: FILE, version: 'a', text: printLedger(drafts) }], new Map());
    expect(forget(drafts, '')).toBeUndefined();
    for (const text of ['', 'null', '{', '[]', '\ufeff{}'])
      checkCommitted([{ file: FILE, version: 'a', text }], new Map());
  });
});

test('git is asked for every version of the ledgers of this folder', async () => {
  const git = (...words: string[]): void => {
    const own = ['-c', 'user.name=t', '-c', 'user.email=t@example.org'];
    execFileSync('git', [...own, ...words], { cwd: work, stdio: 'ignore' });
  };
  const seeds = join(work, '种子 1');
  mkdirSync(seeds);
  writeFileSync(join(seeds, 'demo.txt'), 'x');
  expect(await readCommitted(seeds)).toEqual([]);
  git('init');
  expect(await readCommitted(seeds)).toEqual([]);
  for (const text of ['1', '2']) {
    writeFileSync(join(seeds, FILE), text);
    writeFileSync(join(work, 'other.anchors.json'), text);
    git('add', '.');
    git('commit', '-m', 'x');
  }
  git('mv', `种子 1/${FILE}`, '种子 1/demo.anchors.JSON');
  git('commit', '-m', 'x');
  git('rm', '种子 1/demo.anchors.JSON');
  git('commit', '-m', 'x');
  expect((await readCommitted(seeds)).map(({ file, text }) => [file, text])).toEqual([
    ['demo.anchors.JSON', '2'],
    [FILE, '2'],
    [FILE, '1'],
  ]);
});
