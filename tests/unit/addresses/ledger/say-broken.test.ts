/** What an editor reads of a promise that is not kept, and what he is told to type: to the letter. */
import { describe, expect, test } from 'vitest';
import type { Broken } from '../../../../scripts/addresses/ledger/promises/compare.ts';
import { commandsFor, proposeCommands, sayBroken } from '../../../../scripts/addresses/ledger/promises/say-broken.ts';
import { placeAt } from './place-at.ts';

const CORRECT = "npm run ledger -- correct demo '1#item-2'";
const RETIRE = "npm run ledger -- retire demo '1#item-2' --reason 原因";
const there = placeAt('1#item-2', '抓好安全生产');
const away = placeAt('1#item-4', '抓好安全');
const other = placeAt('1#item-5', '抓安全');
const recorded: Broken['recorded'] = { heading: '抓好安全', line: 3, hash: 'a'.repeat(16), since: '2026-01-01' };
const draft = { ...recorded, draft: true as const };

const row = (answer: Broken['answer'], more: Partial<Broken> = {}): Broken => ({
  ...{ address: '1#item-2', recorded, now: null, movedTo: null, answer, candidates: [], ...more },
});
const gone = row({ kind: 'gone' });
const moved = row({ kind: 'moved', to: away });
const drifted = row({ kind: 'moved-reworded', to: away });
const reworded = row({ kind: 'reworded' }, { now: there });
const replaced = row({ kind: 'replaced' }, { now: there });
const unclear = row({ kind: 'unclear' }, { candidates: [away, other] });

describe('one broken promise', () => {
  const WAS = '1#item-2 “抓好安全”（原第 3 行）';
  const NOW = '现在是另外的文字“抓好安全生产”（第 1 行）';
  test.each([
    ['gone', gone, '不见了，没有相近的条目'],
    ['gone, with something like it', { ...gone, candidates: [other] }, '不见了；相近的有 1#item-5“抓安全”（第 1 行）'],
    ['moved', moved, '不见了；同样的文字现在在 1#item-4“抓好安全”（第 1 行）'],
    [
      'moved, where another is like it',
      { ...moved, candidates: [away, other] },
      '不见了；同样的文字现在在 1#item-4“抓好安全”（第 1 行）；相近的有 1#item-5“抓安全”（第 1 行）',
    ],
    ['moved, others there now', { ...moved, now: there }, `${NOW}；同样的文字现在在 1#item-4“抓好安全”（第 1 行）`],
    ['moved and reworded', drifted, '不见了；相近的标题现在在 1#item-4“抓好安全”（第 1 行）'],
    ['reworded', reworded, `${NOW}；像是改了字`],
    [
      'reworded, but for its heading',
      { ...reworded, now: placeAt('1#item-2', '抓好安全') },
      '标题未变，正文与公布时不同（第 1 行）',
    ],
    [
      'reworded, but for its heading, and a plan',
      { ...reworded, now: placeAt('1', '抓好安全') },
      '标题未变，前言、落款等与公布时不同（第 1 行）',
    ],
    [
      'moved, and one of the same heading there now',
      { ...moved, now: placeAt('1#item-2', '抓好安全') },
      '现在是另外的文字“抓好安全”（第 1 行）；同样的文字现在在 1#item-4“抓好安全”（第 1 行）',
    ],
    ['replaced', replaced, `${NOW}；可能是改写，也可能换成了另一条`],
    ['in several places', unclear, '不见了；同样的有 1#item-4“抓好安全”（第 1 行）、1#item-5“抓安全”（第 1 行）'],
  ])('that is %s', (_, broken, said) => expect(sayBroken(broken)).toBe(`${WAS}${said}`));
});

test.each([
  ['gone', gone, [RETIRE]],
  ['gone, a draft', { ...gone, recorded: draft }, ["npm run ledger -- retire demo '1#item-2'"]],
  ['moved', moved, ["npm run ledger -- alias demo '1#item-2' '1#item-4'"]],
  ['moved and reworded', drifted, ["npm run ledger -- alias demo '1#item-2' '1#item-4'"]],
  ['reworded', reworded, [CORRECT]],
  ['replaced', replaced, [`${CORRECT}（仍是同一条，只是改写）`, `${RETIRE}（原来的不再有，这里是另一条）`]],
  ['in several places', unclear, ["npm run ledger -- alias demo '1#item-2' '1#item-4'"]],
  ['in places that are not known', row({ kind: 'unclear' }), ["npm run ledger -- alias demo '1#item-2' '新地址'"]],
])('what settles one that is %s', (_, broken, commands) => expect(commandsFor('demo', broken)).toEqual(commands));

describe('what settles many', () => {
  const SETTLE = 'npm run ledger -- settle demo';
  const all = (...rows: Broken[]): string[] => {
    const lines = proposeCommands('demo', rows);
    expect(lines.pop()).toBe('逐条查看：npm run ledger');
    return lines;
  };
  test.each([
    ['none', [], []],
    ['moved', [moved], ['移到别处、文字未变的：npm run ledger -- alias demo --moved', `以上都同意：${SETTLE}`]],
    ['reworded', [reworded], [`文字订正、仍是同一条：${CORRECT}`, `以上都同意：${SETTLE}`]],
    ['gone', [gone], [`不见了：${RETIRE}`, `以上都同意：${SETTLE} --reason 原因`]],
    [
      'gone, a draft',
      [{ ...gone, recorded: draft }],
      ["不见了：npm run ledger -- retire demo '1#item-2'", `以上都同意：${SETTLE}`],
    ],
    [
      'in several places',
      [unclear],
      ["不见了：npm run ledger -- alias demo '1#item-2' '1#item-4'", `以上都同意：${SETTLE} --reason 原因`],
    ],
    ['replaced', [replaced], [`编号未变、文字全变了，若仍是同一条（改写）：${CORRECT}`, `若换成了另一条：${RETIRE}`]],
    [
      'replaced and reworded',
      [replaced, reworded],
      [
        `文字订正、仍是同一条：${CORRECT}`,
        `编号未变、文字全变了，若仍是同一条（改写）：${CORRECT}`,
        `若换成了另一条：${RETIRE}`,
        `先说明文字全变了的；其余都同意，再：${SETTLE}`,
      ],
    ],
    [
      'reworded and gone',
      [reworded, gone],
      [`文字订正、仍是同一条：${CORRECT}`, `不见了：${RETIRE}`, `以上都同意：${SETTLE} --reason 原因`],
    ],
    [
      'a published one and a draft that are gone',
      [{ ...gone, recorded: draft }, gone],
      ["不见了：npm run ledger -- retire demo '1#item-2'", `不见了：${RETIRE}`, `以上都同意：${SETTLE} --reason 原因`],
    ],
  ])('of what is %s', (_, rows, lines) => expect(all(...rows)).toEqual(lines));

  test.each([
    [reworded, '文字订正、仍是同一条：npm run ledger -- correct demo --reworded'],
    [drifted, '移到别处、文字也改了：npm run ledger -- alias demo --moved --reworded'],
    [gone, '不见了：npm run ledger -- retire demo 地址 … --reason 原因'],
    [unclear, '不见了：npm run ledger -- retire demo 地址 … --reason 原因'],
  ])('three are written out, four are one command', (one, said) => {
    expect(all(one, one, one).slice(0, -1)).toHaveLength(3);
    expect(all(one, one, one, one).slice(0, -1)).toEqual([said]);
  });

  test('those replaced stand in one command, with a reason where any of them was on the web', () => {
    const [correct, retire] = all({ ...replaced, recorded: draft }, { ...replaced, address: '1#item-3' });
    expect(correct).toContain(`${CORRECT} '1#item-3'`);
    expect(retire).toContain("retire demo '1#item-2' '1#item-3' --reason 原因");
  });
});
