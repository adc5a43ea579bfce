import { describe, expect, test } from 'vitest';
import { alias } from '../../../../scripts/addresses/ledger/alias.ts';
import { decide } from '../../../../scripts/addresses/ledger/commands.ts';
import { accept, correct, deploy, retire } from '../../../../scripts/addresses/ledger/decide.ts';
import { emptyLedger, type Ledger } from '../../../../scripts/addresses/ledger/ledger.ts';
import { settle } from '../../../../scripts/addresses/ledger/settle.ts';
import { findFault } from '../../../../scripts/addresses/ledger/targets.ts';
import type { Compilation } from '../../../../src/model/plan/compilation.ts';
import { convert } from './convert.ts';
import { publish } from './publish.ts';

const [FIRST, SECOND, THIRD] = ['2026-01-01', '2026-02-01', '2026-03-01'] as const;
const seed = (...lines: string[]): Compilation => convert(`县局工作要点\n${lines.join('\n')}\n`);
const A = '抓好党建。甲。';
const B = '抓好安全。乙。';
const C = '改善条件。丙。';
const messageOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

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

describe('a record', () => {
  const bare = convert('1.抓好党建\n汇编\n目录\n1.县局工作要点 1\n');
  const whole = convert('1.抓好党建\n汇编\n目录\n1.县局工作要点 1\n县局工作要点\n1.抓好党建。甲。\n');
  test('that gets its text stays a draft, or stays on the web', () => {
    const draft = accept(emptyLedger('demo', ''), bare, FIRST);
    expect(accept(draft, whole, SECOND).addresses['1#item-1']?.draft).toBe(true);
    expect(accept(deploy(draft), whole, SECOND).addresses['1#item-1']?.draft).toBeUndefined();
  });

  test('whose words are corrected back to the first says no more what they were corrected to', () => {
    const first = publish(seed(`1.${A}`), FIRST);
    const other = correct(first, seed('1.抓好党建。丁。'), '1#item-1', SECOND);
    expect(other.addresses['1#item-1']).toHaveProperty('corrected');
    const again = correct(other, seed(`1.${A}`), '1#item-1', THIRD).addresses['1#item-1'];
    expect(again).not.toHaveProperty('corrected');
    expect(again).toMatchObject({ hash: first.addresses['1#item-1']?.hash, correctedOn: THIRD });
  });

  test('of a plan that moved keeps what it said', () => {
    const plans = (...titles: string[]): Compilation =>
      convert(
        [
          '汇编',
          '目录',
          ...titles.map((title, i) => `${i + 1}.${title} ${i + 1}`),
          ...titles.flatMap((title) => [title, `${title}如下。`, `1.${title}事。文。`]),
          '',
        ].join('\n'),
      );
    const ledger = publish(plans('市局工作要点', '县局工作要点'), FIRST);
    const { former } = alias(
      ledger,
      plans('县局工作要点', '市局工作要点'),
      [
        ['1', '2'],
        ['2', '1'],
      ],
      SECOND,
    );
    expect(former.find(({ address }) => address === '1')?.body).toBe(ledger.addresses['1']?.body);
    expect(former.find(({ address }) => address === '1#item-1')).not.toHaveProperty('body');
  });
});

describe('one answer for all', () => {
  const many = (count: number): Compilation =>
    seed(...Array.from({ length: count }, (_, i) => `${i + 2}.第${i + 2}件。${'甲乙丙丁戊己庚辛壬癸子丑'[i]}。`));
  test.each([
    [10, '1#item-11 “第11件”\n'],
    [11, '1#item-11 “第11件”等 11 个\n'],
  ])('names ten at most: of %i', (count, end) => {
    const message = messageOf(() => settle(publish(many(count), FIRST), seed(), undefined, SECOND));
    expect(message).toContain(end);
    expect(message).toContain(
      '请：是撤下的：加上 --reason 原因；移到别处的：先用 npm run ledger -- alias demo 旧地址 新地址',
    );
  });

  test('does not withdraw a plan with an entry that has no answer', () => {
    const two = (...lines: string[]) => convert(['汇编', '目录', ...lines, ''].join('\n'));
    const before = two('1.市局工作要点 1', '2.县局工作要点 2', '市局工作要点', `1.${C}`, '县局工作要点', `1.${A}`);
    const after = two('1.市局工作要点 1', '市局工作要点', `1.${C}`, `2.${A}`, `3.${A}`);
    const message = messageOf(() => settle(publish(before, FIRST), after, '撤销', SECOND));
    expect(message).toContain('2#item-1 “抓好党建”');
  });

  test('asks for no reason where something was only replaced', () => {
    const message = messageOf(() =>
      settle(publish(seed(`1.${A}`), FIRST), seed('1.清理校园欠费。丁。'), undefined, SECOND),
    );
    expect(message).not.toContain('是撤下的');
    expect(message).toContain(
      "请：编号未变、文字全变了，若仍是同一条（改写）：npm run ledger -- correct demo '1#item-1'",
    );
  });
});

describe('a path to another compilation', () => {
  const county = convert('县局工作要点\n1.抓好党建。甲。\n', 'county');
  const known = publish(county, FIRST);
  const { '1#item-1': record, ...rest } = known.addresses;
  const former = (to: string): Ledger => ({
    ...{ ...known, addresses: rest },
    former: [{ ...(record as NonNullable<typeof record>), address: '1#item-9', until: SECOND, to }],
  });
  const published = new Map([['county', new Set(['1', '1#item-1', '12'])]]);
  const fault = (path: string, ledger?: Ledger): string | undefined =>
    findFault(path, 'demo', '1#item-2', { published, ledgers: new Map(ledger && [['county', ledger]]) });
  test.each([
    ['words there', '/county/12/', undefined, undefined],
    ['nothing, where no ledger remembers', '/county/1/#item-9', undefined, '那里没有这个地址'],
    ['what moved on within it', '/county/1/#item-9', former('1#item-1'), undefined],
    ['what moved on to a whole compilation', '/county/1/#item-9', former('/county/'), undefined],
    ['what moved on out of the site', '/county/1/#item-9', former('//evil.example/'), '它指向的不是本站的地址'],
    ['no path', 'county', undefined, '它不是本站的地址'],
    ['no compilation', '/other/', undefined, '没有这个汇编'],
  ])('that leads to %s', (_, path, ledger, said) => expect(fault(path, ledger)).toBe(said));

  test('a name that is published is not taken for another one’s earlier name', () => {
    const ledgers = new Map([['district', { ...emptyLedger('district', ''), formerly: ['county'] }]]);
    expect(findFault('/county/1/#item-1', 'demo', '1#item-2', { published, ledgers })).toBeUndefined();
  });
});
