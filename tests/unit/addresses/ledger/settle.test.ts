import { describe, expect, test } from 'vitest';
import { decide, type LedgerDecision } from '../../../../scripts/addresses/ledger/decisions/commands.ts';
import { accept, correct, deploy, retire } from '../../../../scripts/addresses/ledger/decisions/decide.ts';
import { settle } from '../../../../scripts/addresses/ledger/decisions/settle.ts';
import { emptyLedger, type Ledger } from '../../../../scripts/addresses/ledger/file/ledger.ts';
import { readLedger } from '../../../../scripts/addresses/ledger/file/read-ledger.ts';
import { checkLedger } from '../../../../scripts/addresses/ledger/promises/check-ledger.ts';
import { brokenIn, compare } from '../../../../scripts/addresses/ledger/promises/compare.ts';
import type { Compilation } from '../../../../src/model/plan/compilation.ts';
import { convert } from './convert.ts';
import { publish } from './publish.ts';

const DAY = '2026-01-01T08:00:00+08:00';
const LATER = '2026-02-01T08:00:00+08:00';
const seed = (...lines: string[]): Compilation => convert(`县局工作要点\n${lines.join('\n')}\n`);
const BEFORE = seed('1.压实主体责任。甲。', '2.抓好安全生产。乙。', '3.抓好督导检查。丙。', '4.改善办学条件。丁。');
/** One inserted, one reworded on its way, one with another text, one gone. */
const AFTER = seed('1.学习全会精神。戊。', '2.压紧压实主体责任。甲。', '3.抓好安全生产。乙。', '4.抓好督导检查。己。');
const answersOf = (after: Compilation, ledger: Ledger): unknown[] =>
  brokenIn(compare(after, ledger)).map(({ address, answer }) => [
    address,
    answer.kind,
    ...('to' in answer ? [answer.to.address] : []),
  ]);
const run = (line: string, after: Compilation, ledger: Ledger): LedgerDecision => {
  const [command = '', ...words] = line.split(' ');
  const flags = { moved: words.includes('--moved'), reworded: words.includes('--reworded') };
  const shelf = { compilations: new Map([['demo', after]]), ledgers: new Map([['demo', ledger]]) };
  return decide({ words: [command, ...words.filter((word) => !word.startsWith('--'))], ...flags }, shelf, LATER);
};

describe('answers', () => {
  test('close headings are known again, and no two are given one place', () => {
    expect(answersOf(AFTER, publish(BEFORE, DAY))).toEqual([
      ['1#item-1', 'moved-reworded', '1#item-2'],
      ['1#item-2', 'moved', '1#item-3'],
      ['1#item-3', 'moved-reworded', '1#item-4'],
      ['1#item-4', 'gone'],
    ]);
  });

  test('words that stand in several places have no answer', () => {
    const ledger = publish(seed('1.抓好党建。甲。'), DAY);
    const after = seed('2.抓好党建。甲。', '3.抓好党建。甲。');
    expect(answersOf(after, ledger)).toEqual([['1#item-1', 'unclear']]);
    expect(() => settle(ledger, after, '撤销', LATER)).toThrow('1#item-1 “抓好党建”');
  });

  test('a plan whose entries stand is not gone, whatever it is called now', () => {
    const after = convert('市教育局二〇二六年重点任务\n1.压实主体责任。甲。\n2.抓好安全生产。乙。\n');
    expect(answersOf(after, publish(BEFORE, DAY))).toContainEqual(['1', 'reworded']);
  });
});

test('one command answers for all; without a reason nothing is withdrawn and nothing decided', () => {
  const ledger = publish(BEFORE, DAY);
  expect(() => settle(ledger, AFTER, undefined, LATER)).toThrow(
    /还要说明这些去了哪里：1#item-4 “改善办学条件”\n {2}请：/,
  );
  const settled = settle(ledger, AFTER, '已完成', LATER);
  expect(checkLedger(AFTER, settled)).toEqual([]);
  expect(settled.former.map(({ address, to, reason }) => [address, to ?? reason])).toEqual([
    ['1#item-4', '已完成'],
    ['1#item-1', '1#item-2'],
    ['1#item-2', '1#item-3'],
    ['1#item-3', '1#item-4'],
  ]);
});

test('all that is reworded in one command, all that moved in another', () => {
  const ledger = publish(BEFORE, DAY);
  const reworded = seed(
    '1.压紧压实主体责任。甲。',
    '2.抓好安全生产。辛。',
    '3.抓好督导检查。丙。',
    '4.改善办学条件。丁。',
  );
  const [corrected] = run('correct demo --reworded', reworded, ledger).write;
  expect(checkLedger(reworded, corrected as Ledger)).toEqual([]);
  const moved = seed(
    '2.压紧压实主体责任。甲。',
    '5.抓好安全生产。乙。',
    '3.抓好督导检查。丙。',
    '4.改善办学条件。丁。',
  );
  expect(run('alias demo --moved', moved, ledger).write[0]?.former).toMatchObject([
    { address: '1#item-2', to: '1#item-5' },
  ]);
  expect(run('alias demo --moved --reworded', moved, ledger).write[0]?.former).toHaveLength(2);
});

describe('what was never on the web', () => {
  const drafts = accept(emptyLedger('demo', ''), BEFORE, DAY);

  test('is held to its words, too, and leaves no trace of what became of it', () => {
    expect(() => checkLedger(AFTER, drafts)).toThrow('4 个对不上');
    const settled = settle(drafts, AFTER, undefined, LATER);
    expect(checkLedger(AFTER, settled)).toEqual([]);
    expect(settled.former).toEqual([]);
    expect(Object.values(settled.addresses).every(({ draft, corrected }) => draft && corrected === undefined)).toBe(
      true,
    );
  });

  test('leaves one once it is declared to be there', () => {
    const [deployed] = decide(
      { words: ['accept'], deployed: true },
      { compilations: new Map([['demo', BEFORE]]), ledgers: new Map([['demo', drafts]]) },
      LATER,
    ).write;
    expect(deployed).toEqual(deploy(drafts));
    expect(settle(deployed as Ledger, AFTER, '已完成', LATER).former).toHaveLength(4);
  });

  test('takes along, with a reason, the old addresses that led to it', () => {
    const once = settle(publish(BEFORE, DAY), AFTER, '已完成', LATER);
    const left = seed('1.学习全会精神。戊。', '3.抓好安全生产。乙。', '4.抓好督导检查。己。');
    expect(() => retire(once, left, '1#item-2', '', LATER)).toThrow('写明原因');
    expect(retire(once, left, '1#item-2', '并入', LATER).former).toContainEqual(
      expect.objectContaining({ address: '1#item-1', reason: '并入' }),
    );
  });
});

describe('a decision that the seed speaks against is refused', () => {
  const ledger = publish(BEFORE, DAY);
  test.each([
    ['retire demo 1#item-2', BEFORE, '1#item-2 还在种子里（第 3 行），不能撤下'],
    ['retire demo 1', AFTER, '1 还在种子里（第 1 行），不能撤下'],
    ['retire demo 1#item-2', AFTER, '1#item-2 的文字还在，移到了 1#item-3（第 4 行），不能撤下'],
    ['correct demo 1#item-2', AFTER, '1#item-2 的文字没有改，原样在 1#item-3（第 4 行）'],
    ['alias demo 1#item-2 1#item-3', BEFORE, '1#item-2 的文字还在原处（第 3 行），没有移动'],
    ['alias demo 1#item-4 1#item-4', AFTER, '1#item-4 不能移到它自己'],
    ['alias demo 1#item-4 1#item-9', AFTER, '1#item-4 不能移到 1#item-9：汇编里没有这个地址'],
    ['retire demo', BEFORE, '撤下要写明原因'],
    ['forget demo', BEFORE, '汇编 demo 还在种子里（demo.txt）'],
  ])('%s', (line, after, found) => expect(() => run(line, after, ledger)).toThrow(found));

  test('also where it was written by hand', () => {
    const row = { ...(ledger.addresses['1#item-2'] as Ledger['addresses'][string]), address: '1#item-2', until: LATER };
    const { '1#item-2': _, ...addresses } = ledger.addresses;
    const gone = { ...ledger, addresses, former: [{ ...row, reason: '撤销' }] };
    expect(() => checkLedger(BEFORE, gone)).toThrow('锚表说 1#item-2 的文字已经撤下，可它还在原处（demo.txt 第 3 行）');
    // Where the words are back in earnest, so is the promise.
    expect(accept(gone, BEFORE, LATER)).toEqual({ ...ledger, addresses: expect.objectContaining(ledger.addresses) });
  });
});

describe('a plan’s address holds what it says outside of its entries', () => {
  const plans = (a: string, b: string, end = '市教育局\n2024年3月1日'): Compilation =>
    convert(
      `汇编\n目录\n1.县局工作要点 1\n2.市局工作要点 2\n县局工作要点\n${a}\n1.甲事。文。\n市局工作要点\n${b}\n1.乙事。文。\n${end}\n`,
    );
  const before = plans('全县要抓好以下工作。', '全市要抓好以下工作。');
  const ledger = publish(before, DAY);

  test.each([
    ['exchanged preambles', plans('全市要抓好以下工作。', '全县要抓好以下工作。'), ['1', '2']],
    ['another preamble', plans('全县要落实以下工作。', '全市要抓好以下工作。'), ['1']],
    ['another signoff', plans('全县要抓好以下工作。', '全市要抓好以下工作。', '省教育厅\n2024年3月1日'), ['2']],
  ])('%s', (_, after, expected) => {
    expect(brokenIn(compare(after, ledger)).map(({ address }) => address)).toEqual(expected);
    const corrected = expected.reduce((next, address) => correct(next, after, address, LATER), ledger);
    expect(checkLedger(after, corrected)).toEqual([]);
    expect(corrected.addresses[expected[0] as string]).toMatchObject({ correctedOn: LATER });
    expect(correct(corrected, after, expected[0] as string, '2026-03-01')).toEqual(corrected);
  });

  test('an older ledger says that it does not, until the next accept', () => {
    const { version: _, ...old } = ledger;
    const rows = Object.entries(ledger.addresses).map(([address, { body: __, ...record }]) => [address, record]);
    const first = readLedger(JSON.stringify({ ...old, addresses: Object.fromEntries(rows) }), 'demo.anchors.json');
    const after = plans('全县要落实以下工作。', '全市要抓好以下工作。');
    expect(checkLedger(after, first)).toEqual([expect.stringContaining('2 篇的前言、落款还没有记下')]);
    expect(checkLedger(before, accept(first, before, LATER))).toEqual([]);
    expect(() => checkLedger(after, accept(first, before, LATER))).toThrow('标题未变，前言、落款等与公布时不同');
  });

  test('a plan that had no body may get one', () => {
    const bare = convert('1.甲事\n汇编\n目录\n1.县局工作要点 1\n');
    const whole = convert('1.甲事\n汇编\n目录\n1.县局工作要点 1\n县局工作要点\n全县要抓好以下工作。\n1.甲事。文。\n');
    expect(checkLedger(whole, publish(bare, DAY))).toEqual([expect.stringContaining('2 条补上了正文')]);
  });
});

test('the border between heading and text is held', () => {
  const ledger = publish(seed('1.不得收费。违者处分。'), DAY);
  expect(() => checkLedger(seed('1.不得。收费违者处分。'), ledger)).toThrow('1#item-1 “不得收费”');
});

test('two that are like one place are not both sent there', () => {
  const ledger = publish(seed('1.压实主体责任。甲。', '2.压实主体责任制。乙。'), DAY);
  expect(answersOf(seed('5.压实主体责任书。丙。'), ledger)).toEqual([
    ['1#item-1', 'moved-reworded', '1#item-5'],
    ['1#item-2', 'gone'],
  ]);
});

test('what is back where it started stands there as if it had never gone', () => {
  const away = seed('1.压实主体责任。甲。', '3.抓好安全生产。乙。');
  const back = seed('1.压实主体责任。甲。', '2.抓好安全生产工作。乙。');
  const first = publish(seed('1.压实主体责任。甲。', '2.抓好安全生产。乙。'), DAY);
  const moved = publish(away, LATER, settle(first, away, undefined, LATER));
  const { addresses, former } = settle(moved, back, undefined, '2026-03-01');
  expect(addresses['1#item-2']).toMatchObject({ since: DAY, hash: first.addresses['1#item-2']?.hash });
  expect(former.map(({ address, to }) => [address, to])).toEqual([['1#item-3', '1#item-2']]);
});

describe('of plans with one title', () => {
  const twins = (a: string, b: string, ...items: string[]): Compilation =>
    convert(
      `汇编\n目录\n1.县局工作要点 1\n2.县局工作要点 2\n${[a, b].map((preamble, i) => `县局工作要点\n${preamble}\n1.${items[i]}\n2.抓好宣传。同。\n`).join('')}`,
    );
  const before = twins('全县要抓好以下工作。', '全市要抓好以下工作。', '抓好党建。甲。', '抓好安全。乙。');

  test('neither is taken for the other where both were reworded', () => {
    const after = twins('全县要落实以下工作。', '全市要落实以下工作。', '抓好党建。甲。', '抓好安全。乙。');
    expect(answersOf(after, publish(before, DAY))).toEqual([
      ['1', 'reworded'],
      ['2', 'reworded'],
    ]);
  });

  test('those that change places take along what does not stand where it stood', () => {
    const after = twins('全市要抓好以下工作。', '全县要抓好以下工作。', '抓好安全。乙。', '抓好党建。甲。');
    const { write } = run('alias demo 1 2 2 1', after, publish(before, DAY));
    expect(write[0]?.former.map(({ address, to }) => [address, to])).toEqual([
      ['1', '2'],
      ['1#item-1', '2#item-1'],
      ['2', '1'],
      ['2#item-1', '1#item-1'],
    ]);
    expect(checkLedger(after, write[0])).toEqual([]);
  });
});

describe('an entry that was written anew', () => {
  const SCHOOLS = '暑期完成12所小学的屋面防水和操场翻新，新建乡镇寄宿制学校2所，新增学位900个。';
  const OTHERS = [
    '1.开足开齐课程。按规定开设体育、音乐和美术课，每周检查一次。',
    '3.加强教研。每所学校每月集体备课两次。',
  ];
  const at2 = (line: string): Compilation =>
    seed(OTHERS[0] as string, ...(line === '' ? [] : [line]), OTHERS[1] as string);
  const before = at2(`2.修缮校舍。${SCHOOLS}`);
  const ledger = publish(before, DAY);
  const REWORDED = `2.加快改善中小学办学条件。秋季开学前完成12所小学的屋面防水，新建乡镇寄宿制学校3所，新增学位1200个。`;
  const OTHER = '2.清理校园欠费。对拖欠的工程款逐笔登记，年底前全部付清，不得新增拖欠。';

  test('in heading and text at once is known by what is left of its words', () => {
    const after = at2(REWORDED);
    expect(answersOf(after, ledger)).toEqual([['1#item-2', 'reworded']]);
    expect(() => checkLedger(after, ledger)).toThrow("npm run ledger -- correct demo '1#item-2'");
    const settled = settle(ledger, after, undefined, LATER);
    expect(checkLedger(after, settled)).toEqual([]);
    expect(settled.former).toEqual([]);
    expect(settled.addresses['1#item-2']).toMatchObject({ since: DAY, correctedOn: LATER });
    expect(run('correct demo --reworded', after, ledger).write[0]?.addresses['1#item-2']?.correctedOn).toBe(LATER);
  });

  test('and moved is known again, too', () => {
    const after = seed(OTHERS[0] as string, OTHERS[1] as string, REWORDED.replace('2.', '4.'));
    expect(answersOf(after, ledger)).toEqual([['1#item-2', 'moved-reworded', '1#item-4']]);
  });

  test('so that nothing is left of it is taken neither for the same nor for another one', () => {
    const after = at2(OTHER);
    expect(answersOf(after, ledger)).toEqual([['1#item-2', 'replaced']]);
    expect(() => checkLedger(after, ledger)).toThrow(
      "仍是同一条（改写）：npm run ledger -- correct demo '1#item-2'\n      若换成了另一条：npm run ledger -- retire demo '1#item-2' --reason 原因",
    );
    for (const reason of [undefined, '不再实施'])
      expect(() => settle(ledger, after, reason, LATER)).toThrow("correct demo '1#item-2'");
    expect(() => run('correct demo --reworded', after, ledger)).toThrow('没有可写的');
    for (const said of [correct(ledger, after, '1#item-2', LATER), retire(ledger, after, '1#item-2', '完成', LATER)])
      expect(() => checkLedger(after, said)).not.toThrow();
  });

  test('is not taken for one under a heading that is much alike', () => {
    const digital = publish(at2(`2.深入推进基础教育数字化。${SCHOOLS}`), DAY);
    const after = at2(`2.深入推进基础教育国际化。${OTHER.slice(9)}`);
    expect(answersOf(after, digital)).toEqual([['1#item-2', 'replaced']]);
  });

  test('is known by its heading alone where an older ledger has nothing else', () => {
    const addresses = Object.entries(ledger.addresses).map(([address, { sketch: _, ...row }]) => [address, row]);
    const old: Ledger = { ...ledger, version: 2, addresses: Object.fromEntries(addresses) };
    expect(answersOf(at2(`2.修缮校舍工程。${OTHER.slice(9)}`), old)).toEqual([['1#item-2', 'reworded']]);
    expect(answersOf(at2(REWORDED), old)).toEqual([['1#item-2', 'replaced']]);
    expect(accept(old, before, LATER)).toEqual(ledger);
  });
});

test('what stands where something was deleted came from elsewhere: it is not offered as a correction', () => {
  const ledger = publish(BEFORE, DAY);
  const after = seed('1.压实主体责任。甲。', '2.抓好督导检查。丙。', '3.改善办学条件。丁。');
  expect(answersOf(after, ledger)).toContainEqual(['1#item-2', 'gone']);
});

test('a draft that moves stands since it first stood', () => {
  const drafts = accept(emptyLedger('demo', ''), seed('1.抓好党建。甲。', '2.抓好安全。乙。'), DAY);
  const after = seed('1.抓好学习。丙。', '2.抓好党建。甲。', '3.抓好安全。乙。');
  const { addresses } = settle(drafts, after, undefined, LATER);
  expect(['1#item-1', '1#item-2', '1#item-3'].map((address) => addresses[address]?.since)).toEqual([LATER, DAY, DAY]);
});
