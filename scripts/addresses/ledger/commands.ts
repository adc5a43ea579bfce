/**
 * The words of `npm run ledger -- …`, each turned into the ledgers to write. Pure: the command line reads and writes.
 * `USAGE` says what each means.
 */
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { Refusal } from '../../shell/refusal.ts';
import { alias, findLikelyMoves, findMoves, type Move } from './alias.ts';
import { accept, correct, deploy, rename, retire } from './decide.ts';
import { forget } from './forget.ts';
import { emptyLedger, type Ledger, ledgerFile, printLedger } from './ledger.ts';
import { refuseDecision } from './refuse-decision.ts';
import { findReworded, settle } from './settle.ts';
import { findFault, siteOf } from './targets.ts';

export interface Shelf {
  readonly compilations: ReadonlyMap<string, Compilation>;
  readonly ledgers: ReadonlyMap<string, Ledger>;
}

export interface Decision {
  /** Ledgers to write. */
  readonly write: readonly Ledger[];
  /** Ledger files to delete. */
  readonly remove: readonly string[];
}

export interface Words {
  readonly words: readonly string[];
  readonly moved?: boolean;
  readonly reworded?: boolean;
  readonly deployed?: boolean;
  readonly reason?: string | undefined;
}

export const USAGE = `npm run ledger                                     查看所有变化，以及每一处可用的命令
npm run ledger -- settle 汇编 [--reason 原因]      一次处理全部变化：移动的跟过去，改了字的算订正，
                                                   不见了的撤下（要写原因），并记下新增的地址
npm run ledger -- accept [汇编]                    记下新增的地址。新地址先是草稿：改动照样拦住，但不留旧址
npm run ledger -- accept --deployed [汇编]         上线之后运行：记下的地址都已上线，从此每一处去向都留下旧址
npm run ledger -- alias 汇编 旧地址 新地址 …       旧地址上的文字移到了新地址
npm run ledger -- alias 汇编 --moved [--reworded]  所有只是移动了的（加上 --reworded：移动时也改了字的）
npm run ledger -- correct 汇编 地址 …              文字订正，仍是同一条
npm run ledger -- correct 汇编 --reworded          所有在原处改了字的
npm run ledger -- retire 汇编 地址 … --reason 原因 撤下（不写地址则撤下整个汇编，先移走种子）
npm run ledger -- rename 旧名 新名                 汇编改名
npm run ledger -- forget 汇编 --reason 原因        汇编从未上线，它的地址不再保留（先移走种子）
地址写作 '1#item-27'（第1篇第27项）或 '1'（第1篇）；移到别的汇编写作 '/汇编/1/#item-27'`;

/** Throws a `Refusal` where the words make no command or the decision cannot be taken. */
export function decide(said: Words, shelf: Shelf, moment: string): Decision {
  const [command, name = '', ...rest] = said.words;
  const run = COMMANDS[command ?? ''];
  if (run === undefined) throw usage(`没有这个命令：${command}`);
  return run({ ...said, name, rest }, shelf, moment);
}

interface Said extends Words {
  readonly name: string;
  readonly rest: readonly string[];
}

const COMMANDS: Readonly<Record<string, (said: Said, shelf: Shelf, moment: string) => Decision>> = {
  accept: ({ name, deployed = false }, shelf, moment) => keep(...acceptAll(shelf, name, deployed, moment)),
  settle: ({ name, reason }, shelf, moment) =>
    keep(settle(ledgerOf(shelf, name), compilationOf(shelf, name), reason, moment)),
  alias: (said, shelf, moment) =>
    keep(alias(ledgerOf(shelf, said.name), compilationOf(shelf, said.name), readMoves(said, shelf), moment)),
  correct: (said, shelf, moment) =>
    keep(
      readReworded(said, shelf).reduce(
        (ledger, address) => correct(ledger, compilationOf(shelf, said.name), address, moment),
        ledgerOf(shelf, said.name),
      ),
    ),
  retire: (said, shelf, moment) => keep(retireAll(said, shelf, moment)),
  rename: ({ name, rest }, shelf) => renameTo(shelf, name, rest[0] ?? ''),
  forget: ({ name, reason }, shelf) => forgetAll(ledgerWithoutSeed(shelf, name), reason),
};

const keep = (...write: Ledger[]): Decision => ({ write, remove: [] });

function acceptAll(shelf: Shelf, name: string, deployed: boolean, moment: string): Ledger[] {
  const names = name === '' ? [...shelf.compilations.keys()] : [name];
  return names.map((own) => {
    const compilation = compilationOf(shelf, own);
    const known = accept(shelf.ledgers.get(own) ?? emptyLedger(own, compilation.title), compilation, moment);
    return deployed ? deploy(known) : known;
  });
}

function readMoves({ name, rest, moved, reworded }: Said, shelf: Shelf): Move[] {
  const find = reworded ? findLikelyMoves : findMoves;
  if (moved) return find(ledgerOf(shelf, name), compilationOf(shelf, name));
  if (rest.length === 0 || rest.length % 2 === 1) throw usage('旧地址和新地址要成对写');
  const moves = rest.flatMap((from, i) => (i % 2 === 0 ? [[from, rest[i + 1] as string] as const] : []));
  for (const [from, to] of moves) checkTarget(from, to, name, shelf);
  return moves;
}

/** A path leads to words of another compilation. */
function checkTarget(from: string, to: string, name: string, shelf: Shelf): void {
  if (!to.startsWith('/')) return;
  const fault = findFault(to, name, from, siteOf(shelf));
  if (fault !== undefined) throw refuseDecision({ compilation: name }, `${from} 不能移到 ${quote(to)}：${fault}`, TODO);
}

const TODO = "写出文字现在所在的地址：本汇编的写作 '1#item-27'，别的汇编的写作 '/汇编/1/#item-27'";
const quote = (text: string): string => (/[\p{C}\p{Z}]/u.test(text) ? JSON.stringify(text) : text);

function readReworded({ name, rest, reworded }: Said, shelf: Shelf): readonly string[] {
  if (reworded) return findReworded(ledgerOf(shelf, name), compilationOf(shelf, name));
  if (rest.length === 0) throw usage('要写出订正了哪些地址，或写 --reworded');
  return rest;
}

function retireAll({ name, rest, reason = '' }: Said, shelf: Shelf, moment: string): Ledger {
  if (rest.length > 0) {
    const compilation = compilationOf(shelf, name);
    return rest.reduce((next, address) => retire(next, compilation, address, reason, moment), ledgerOf(shelf, name));
  }
  if (reason.trim() === '') throw usage('撤下要写明原因（--reason 原因）');
  return { ...ledgerWithoutSeed(shelf, name), version: 2, retired: reason };
}

function forgetAll(ledger: Ledger, reason = ''): Decision {
  const left = forget(ledger, reason);
  return left === undefined ? { write: [], remove: [ledgerFile(ledger.compilation)] } : keep(left);
}

/** Of a compilation whose seed is gone: what stands cannot be said to be withdrawn. */
function ledgerWithoutSeed(shelf: Shelf, name: string): Ledger {
  const ledger = ledgerOf(shelf, name);
  const file = shelf.compilations.get(name)?.source.file;
  if (file === undefined) return ledger;
  throw refuseDecision({ compilation: name }, `汇编 ${name} 还在种子里（${file}）`, '先移走种子，再运行一次');
}

function renameTo(shelf: Shelf, from: string, to: string): Decision {
  compilationOf(shelf, to);
  const renamed = rename(ledgerOf(shelf, from), to);
  const there = shelf.ledgers.get(to);
  // It was written before, and the old one could not be removed then.
  const isHalfDone = there !== undefined && printLedger(there) === printLedger(renamed);
  if (there !== undefined && !isHalfDone) throw usage(`${to} 已经有锚表`);
  return { write: isHalfDone ? [] : [renamed], remove: [ledgerFile(from)] };
}

function compilationOf({ compilations }: Shelf, name: string): Compilation {
  const found = compilations.get(name);
  if (found === undefined) throw usage(`没有汇编“${name}”；现有 ${[...compilations.keys()].join('、')}`);
  return found;
}

function ledgerOf({ ledgers }: Shelf, name: string): Ledger {
  const found = ledgers.get(name);
  if (found === undefined) throw usage(`“${name}”没有锚表；现有 ${[...ledgers.keys()].join('、') || '无'}`);
  return found;
}

function usage(found: string): Refusal {
  return new Refusal({ file: 'npm run ledger', found, todo: `照下面的写法\n${USAGE}` });
}
