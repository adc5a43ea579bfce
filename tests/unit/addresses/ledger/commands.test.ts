import { describe, expect, test } from 'vitest';
import { decide, type LedgerDecision } from '../../../../scripts/addresses/ledger/decisions/commands.ts';
import { describe as describeShelf } from '../../../../scripts/addresses/ledger/decisions/describe.ts';
import type { Shelf } from '../../../../scripts/addresses/ledger/decisions/shelf.ts';
import { emptyLedger, type Ledger } from '../../../../scripts/addresses/ledger/file/ledger.ts';
import { convert } from './convert.ts';
import { publish } from './publish.ts';

const DAY = '2026-01-31';
const before = convert('县局工作要点\n1.抓好党建。甲。\n2.抓好安全。乙。\n3.抓好督导。丙。\n');
const after = convert('县局工作要点\n1.抓好党建工作。甲。\n4.抓好安全。乙。\n');
const ledger = publish(before, DAY);
const shelf: Shelf = { compilations: new Map([['demo', after]]), ledgers: new Map([['demo', ledger]]) };
const run = (line: string, on = shelf): LedgerDecision => {
  const words = line.split(' ');
  const at = words.indexOf('--reason');
  const reason = at < 0 ? undefined : words.splice(at, 2)[1];
  return decide(
    { words: words.filter((word) => word !== '--moved'), moved: words.includes('--moved'), reason },
    on,
    DAY,
  );
};

describe('npm run ledger', () => {
  test('shows what is new, moved, lost and changed, with the commands that settle it', () => {
    const shown = describeShelf(after, ledger);
    expect(shown).toContain(
      "移动 1 个\n    1#item-2 “抓好安全”（原第 3 行）不见了；同样的文字现在在 1#item-4“抓好安全”（第 3 行）\n      npm run ledger -- alias demo '1#item-2' '1#item-4'\n",
    );
    expect(shown).toContain('丢失 1 个\n    1#item-3 “抓好督导”（原第 4 行）不见了');
    expect(shown).toContain(
      '文字变了 1 个\n    1#item-1 “抓好党建”（原第 2 行）现在是另外的文字“抓好党建工作”（第 2 行）',
    );
    expect(shown).toContain('npm run ledger -- alias demo --moved');
  });

  test('decisions one after another settle it', () => {
    let now = shelf;
    for (const line of [
      'alias demo --moved',
      'correct demo 1#item-1',
      'retire demo 1#item-3 --reason 完成',
      'accept',
    ]) {
      const written = run(line, now).write.map((one): [string, Ledger] => [one.compilation, one]);
      now = { ...now, ledgers: new Map([...now.ledgers, ...written]) };
    }
    expect(describeShelf(after, now.ledgers.get('demo'))).toContain('与锚表一致');
  });

  test('a rename writes the new ledger and removes the old', () => {
    const renamed = { ...shelf, compilations: new Map([['county', { ...after, compilation: 'county' }]]) };
    expect(run('rename demo county', renamed)).toMatchObject({
      write: [{ compilation: 'county', formerly: ['demo'] }],
      remove: ['demo.anchors.json'],
    });
  });

  test('a rename that stopped half-way can be said again; another ledger is not taken for its own', () => {
    const compilations = new Map([['county', { ...after, compilation: 'county' }]]);
    const [written] = run('rename demo county', { ...shelf, compilations }).write;
    const both = (county: Ledger): Shelf => ({
      compilations,
      ledgers: new Map([...shelf.ledgers, ['county', county]]),
    });
    expect(written && run('rename demo county', both(written))).toEqual({ write: [], remove: ['demo.anchors.json'] });
    expect(() => run('rename demo county', both(emptyLedger('county', '')))).toThrow('county 已经有锚表');
  });

  test.each([
    'foo',
    'constructor demo',
    'accept other',
    'accept demo 1#item-1',
    'accept ',
    'settle demo 1#item-1',
    'rename demo county more',
    'forget demo 1#item-1',
    'alias demo 1#item-1',
    'retire demo 1#item-3',
    'rename demo other',
    'correct demo 1#item-3',
  ])('“%s” is refused with what to do', (line) => expect(() => run(line)).toThrow('请：'));
});

test('a reason with a character that is not published is refused when it is given', () => {
  expect(() => decide({ words: ['retire', 'demo'], reason: '撤\u0001' }, shelf, DAY)).toThrow(
    '--reason 里有字符 U+0001',
  );
});

describe('where there is nothing to write', () => {
  const kept: Shelf = { compilations: new Map([['demo', before]]), ledgers: shelf.ledgers };
  const all = (words: string[], flags: { moved?: boolean; reworded?: boolean }, on: Shelf): LedgerDecision =>
    decide({ words, ...flags }, on, DAY);

  test('nothing is written', () => {
    for (const command of ['accept', 'settle']) expect(run(`${command} demo`, kept)).toEqual({ write: [], remove: [] });
  });

  test.each([
    ['alias', { moved: true }, '没有只是移动了的条目'],
    ['alias', { moved: true, reworded: true }, '没有移动了的条目'],
    ['correct', { reworded: true }, '没有在原处改了字的条目'],
  ])('%s %o says so, and what would be needed', (command, flags, found) => {
    expect(() => all([command, 'demo'], flags, kept)).toThrow(
      `demo.anchors.json：没有可写的：${found}\n  请：种子与锚表一致，不用再说明`,
    );
    const gone = {
      ...shelf,
      compilations: new Map([['demo', convert('县局工作要点\n1.抓好党建。甲。\n2.抓好安全。乙。\n')]]),
    };
    expect(() => all([command, 'demo'], flags, gone)).toThrow("retire demo '1#item-3' --reason 原因");
  });
});
