/** The decision that words went from one address to another. */
import { compareMoments } from '../../../../src/model/address/moment.ts';
import type { Compilation } from '../../../../src/model/plan/compilation.ts';
import { type Former, type Ledger, NEWEST, type Recorded } from '../file/ledger.ts';
import { brokenIn, compare } from '../promises/compare.ts';
import { standingOf } from '../promises/promise.ts';
import { listPublished, type Published } from '../published.ts';
import { promise } from './decide.ts';
import { correctedRecord, draftOf, find, formerOf, isDraft } from './record.ts';
import { refuseDecision } from './refuse-decision.ts';

export type Move = readonly [from: string, to: string];

/**
 * Records where addresses went, all at once so that two may change places. A plan's address takes its entries along.
 * The old address leads to the new one from now on, also where other words stand at it by now.
 */
export function alias(ledger: Ledger, compilation: Compilation, moves: readonly Move[], moment: string): Ledger {
  const published = new Map(listPublished(compilation).map((entry) => [entry.address, entry]));
  for (const [from, to] of moves) checkSource(ledger, published, from, to);
  const all = new Map(moves.flatMap((move) => withEntries(ledger, published, move)));
  for (const [from, to] of all) checkMove(ledger, published, all, from, to);
  const follow = (to: string): string => all.get(to) ?? to;
  const addresses = { ...ledger.addresses };
  for (const from of all.keys()) delete addresses[from];
  const former = [
    ...ledger.former.map((row) => (row.to === undefined ? row : { ...row, to: follow(row.to) })),
    ...[...all].flatMap(([from, to]) => (isDraft(ledger, from) ? [] : [{ ...formerOf(ledger, from, moment), to }])),
  ];
  for (const [from, to] of all) {
    const target = published.get(to);
    if (target !== undefined && isDraft(ledger, from)) addresses[to] ??= draftOf(target, find(ledger, from).since);
  }
  const targets = [...all.values()].flatMap((to) => published.get(to) ?? []);
  return promise(welcomeBack({ ...ledger, version: NEWEST, addresses, former }, targets, moment), targets, moment);
}

/** What is back where it once started stands there since then, as if it had never gone. */
function welcomeBack(ledger: Ledger, targets: readonly Published[], moment: string): Ledger {
  const addresses = { ...ledger.addresses };
  for (const target of targets) {
    const [first] = ledger.former
      .filter(({ address, to }) => address === target.address && to === address)
      .sort((a, b) => compareMoments(b.since, a.since));
    if (first !== undefined) addresses[target.address] ??= correctedRecord(recordedOf(first), target, moment);
  }
  return { ...ledger, addresses, former: ledger.former.filter(({ address, to }) => address !== to) };
}

/** What an address promised, without what became of it. */
function recordedOf({ heading, line, hash, body, since }: Former): Recorded {
  return { heading, line, hash, ...(body !== undefined && { body }), since };
}

/** The moves that need no judgement: the same words stand at one other place, which owes no explanation of its own. */
export function findMoves(ledger: Ledger, compilation: Compilation): Move[] {
  return movesWhere(ledger, compilation, (kind) => kind === 'moved');
}

/** The same, and those whose words were changed on the way. */
export function findLikelyMoves(ledger: Ledger, compilation: Compilation): Move[] {
  return movesWhere(ledger, compilation, (kind) => kind === 'moved' || kind === 'moved-reworded');
}

function movesWhere(ledger: Ledger, compilation: Compilation, isWanted: (kind: string) => boolean): Move[] {
  const comparison = compare(compilation, ledger);
  const broken = new Set(comparison.changed.map(({ address }) => address));
  let moves = brokenIn(comparison).flatMap(({ address, answer }): Move[] =>
    isWanted(answer.kind) && 'to' in answer ? [[address, answer.to.address]] : [],
  );
  for (let before = -1; before !== moves.length; ) {
    before = moves.length;
    const leaving = new Set(moves.map(([from]) => from));
    moves = moves.filter(([, to]) => !broken.has(to) || leaving.has(to));
  }
  return moves;
}

/** A plan's address with those of its entries that do not stand where they stood. */
function withEntries(ledger: Ledger, published: ReadonlyMap<string, Published>, [from, to]: Move): [string, string][] {
  if (from.includes('#')) return [[from, to]];
  const entries = Object.entries(ledger.addresses).filter(([address, record]) => {
    const now = published.get(address);
    return address.startsWith(`${from}#`) && (now === undefined || standingOf(record, now) === 'broken');
  });
  return [[from, to], ...entries.map(([address]): [string, string] => [address, to + address.slice(from.length)])];
}

function checkSource(ledger: Ledger, published: ReadonlyMap<string, Published>, from: string, to: string): void {
  const record = find(ledger, from);
  const now = published.get(from);
  if (from === to) throw refuseDecision(ledger, `${from} 不能移到它自己`, '写出文字现在所在的地址');
  if (now !== undefined && standingOf(record, now) !== 'broken')
    throw refuseDecision(
      ledger,
      `${from} 的文字还在原处（第 ${now.line} 行），没有移动`,
      '运行 npm run ledger 查看哪些地址变了',
    );
}

function checkMove(
  ledger: Ledger,
  published: ReadonlyMap<string, Published>,
  moves: ReadonlyMap<string, string>,
  from: string,
  to: string,
): void {
  if (to.startsWith('/')) return;
  const target = published.get(to);
  if (target === undefined)
    throw refuseDecision(ledger, `${from} 不能移到 ${to}：汇编里没有这个地址`, '先运行 npm run ledger 查看现有的地址');
  const record = ledger.addresses[to];
  const isSettled = record === undefined || moves.has(to) || standingOf(record, target) !== 'broken';
  if (!isSettled)
    throw refuseDecision(
      ledger,
      `${to} 上的文字也变了，还没有说明`,
      `先用 correct 或 alias 说明 ${to}，或在同一条命令里一起写`,
    );
}
