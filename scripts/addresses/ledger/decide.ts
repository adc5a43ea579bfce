/** The editor's decisions, each a pure function from one ledger to the next. */
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { Refusal } from '../../shell/refusal.ts';
import { compare } from './compare.ts';
import { expectedHash, type Former, type Ledger, ledgerFile, type Recorded } from './ledger.ts';
import { listPublished, listReserved, type Published } from './published.ts';

/**
 * Promises what is new, and notes where kept promises stand now. What is gone or changed stays as it was; a
 * compilation that was withdrawn is published again.
 */
export function accept(ledger: Ledger, compilation: Compilation, today: string): Ledger {
  const { lost, changed, completed } = compare(compilation, ledger);
  const broken = new Set([...lost, ...changed].map(({ address }) => address));
  const grown = new Set(completed.map(({ address }) => address));
  const addresses = { ...ledger.addresses };
  for (const entry of listPublished(compilation)) {
    const record = addresses[entry.address];
    if (record === undefined) addresses[entry.address] = recordOf(entry, today);
    else if (grown.has(entry.address)) addresses[entry.address] = { ...recordOf(entry, record.since) };
    else if (!broken.has(entry.address))
      addresses[entry.address] = { ...record, heading: entry.heading, line: entry.line };
  }
  const reserved = [...new Set([...ledger.reserved, ...listReserved(compilation)])];
  const { retired: _, ...kept } = ledger;
  return { ...kept, title: compilation.title, addresses, reserved };
}

/** Declares that other words at an address are the same entry, corrected. */
export function correct(ledger: Ledger, compilation: Compilation, address: string, today: string): Ledger {
  const record = find(ledger, address);
  const now = listPublished(compilation).find((entry) => entry.address === address);
  if (now === undefined) throw refuse(ledger, `${address} 现在不在汇编里，谈不上订正`, '用 alias 或 retire');
  const { hash, since } = record;
  const corrected = now.hash === hash ? {} : { corrected: now.hash, correctedOn: today };
  const next: Recorded = { heading: now.heading, line: now.line, hash, since, ...corrected };
  return { ...ledger, addresses: { ...ledger.addresses, [address]: next } };
}

/**
 * Records where addresses went, all at once so that two may change places. A plan's address takes its entries along.
 * The old address leads to the new one from now on, also where other words stand at it by now.
 */
export function alias(ledger: Ledger, compilation: Compilation, moves: readonly Move[], today: string): Ledger {
  const published = new Map(listPublished(compilation).map((entry) => [entry.address, entry]));
  const all = new Map(moves.flatMap((move) => withEntries(ledger, move)));
  for (const [from, to] of all) checkMove(ledger, published, all, from, to);
  const follow = (to: string): string => all.get(to) ?? to;
  const addresses = { ...ledger.addresses };
  for (const from of all.keys()) delete addresses[from];
  for (const to of all.values()) {
    const target = published.get(to);
    if (target !== undefined) addresses[to] ??= recordOf(target, today);
  }
  const former = [
    ...ledger.former.map((row) => (row.to === undefined ? row : { ...row, to: follow(row.to) })),
    ...[...all].map(([from, to]) => ({ ...formerOf(ledger, from, today), to })),
  ];
  return { ...ledger, addresses, former: former.filter(({ address, to }) => address !== to) };
}

export type Move = readonly [from: string, to: string];

/** Withdraws an address with a reason; a plan's takes its entries along. Old addresses that led to it say so too. */
export function retire(ledger: Ledger, address: string, reason: string, today: string): Ledger {
  find(ledger, address);
  const gone = new Set(Object.keys(ledger.addresses).filter((own) => own === address || own.startsWith(`${address}#`)));
  const addresses = Object.fromEntries(Object.entries(ledger.addresses).filter(([own]) => !gone.has(own)));
  const former = [
    ...ledger.former.map((row) => {
      if (row.to === undefined || !gone.has(row.to)) return row;
      const { to: _, ...rest } = row;
      return { ...rest, reason };
    }),
    ...[...gone].map((own) => ({ ...formerOf(ledger, own, today), reason })),
  ];
  return { ...ledger, addresses, former };
}

/** Gives the compilation another name; the old one leads here. */
export function rename(ledger: Ledger, name: string): Ledger {
  const formerly = [...ledger.formerly, ledger.compilation].filter((old) => old !== name);
  return { ...ledger, compilation: name, formerly };
}

/** The moves that need no judgement: the same words stand at one other place, which owes no explanation of its own. */
export function findMoves(ledger: Ledger, compilation: Compilation): Move[] {
  const { lost, changed } = compare(compilation, ledger);
  const broken = new Set(changed.map(({ address }) => address));
  let moves = [...lost, ...changed].flatMap(({ address, movedTo }): Move[] =>
    movedTo === null ? [] : [[address, movedTo.address]],
  );
  for (let before = -1; before !== moves.length; ) {
    before = moves.length;
    const leaving = new Set(moves.map(([from]) => from));
    moves = moves.filter(([, to]) => !broken.has(to) || leaving.has(to));
  }
  return moves;
}

function withEntries(ledger: Ledger, [from, to]: Move): [string, string][] {
  find(ledger, from);
  if (from.includes('#')) return [[from, to]];
  const entries = Object.keys(ledger.addresses).filter((address) => address.startsWith(`${from}#`));
  return [[from, to], ...entries.map((address): [string, string] => [address, to + address.slice(from.length)])];
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
    throw refuse(ledger, `${from} 不能移到 ${to}：汇编里没有这个地址`, '先运行 npm run ledger 查看现有的地址');
  const record = ledger.addresses[to];
  const isSettled = record === undefined || moves.has(to) || expectedHash(record) === target.hash;
  if (!isSettled)
    throw refuse(
      ledger,
      `${to} 上的文字也变了，还没有说明`,
      `先用 correct 或 alias 说明 ${to}，或在同一条命令里一起写`,
    );
}

function find(ledger: Ledger, address: string): Recorded {
  const record = ledger.addresses[address];
  if (record === undefined) throw refuse(ledger, `锚表里没有 ${address}`, '先运行 npm run ledger 查看已公布的地址');
  return record;
}

function recordOf({ heading, line, hash }: Published, since: string): Recorded {
  return { heading, line, hash, since };
}

function formerOf(ledger: Ledger, address: string, until: string): Former {
  const { heading, line, since, ...rest } = find(ledger, address);
  return { address, heading, line, hash: expectedHash({ heading, line, since, ...rest }), since, until };
}

function refuse({ compilation }: Ledger, found: string, todo: string): Refusal {
  return new Refusal({ file: ledgerFile(compilation), found, todo });
}
