/**
 * The words of `npm run ledger -- …`, each turned into the ledgers to write. Pure: the command line reads and writes.
 *
 *     (nothing)                                     show
 *     accept [compilation]                          promise what is new
 *     alias compilation old new [old new …]         the words at `old` stand at `new` now
 *     alias compilation --moved                     all whose words stand elsewhere unchanged
 *     correct compilation address…                  other words, same entry
 *     retire compilation address… --reason text     gone; without an address the whole compilation
 *     rename old new                                the compilation has another name
 */
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { Refusal } from '../../shell/refusal.ts';
import { accept, alias, correct, findMoves, type Move, rename, retire } from './decide.ts';
import { emptyLedger, type Ledger, ledgerFile, printLedger } from './ledger.ts';

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
  readonly moved: boolean;
  readonly reason: string | undefined;
}

export const USAGE = `npm run ledger                                     查看新增、移动、丢失的地址
npm run ledger -- accept [汇编]                    记下新增的地址
npm run ledger -- alias 汇编 旧地址 新地址 …       旧地址上的文字移到了新地址
npm run ledger -- alias 汇编 --moved               所有文字未变、只是移动了的
npm run ledger -- correct 汇编 地址 …              文字订正，仍是同一条
npm run ledger -- retire 汇编 地址 … --reason 原因 撤下（不写地址则撤下整个汇编）
npm run ledger -- rename 旧名 新名                 汇编改名
地址写作 '1#item-27'（第1篇第27项）或 '1'（第1篇）`;

/** Throws a `Refusal` where the words make no command or the decision cannot be taken. */
export function decide({ words, moved, reason }: Words, shelf: Shelf, today: string): Decision {
  const [command, name = '', ...rest] = words;
  switch (command) {
    case 'accept':
      return keep(...acceptAll(shelf, name, today));
    case 'alias':
      return keep(alias(ledgerOf(shelf, name), compilationOf(shelf, name), readMoves(shelf, name, rest, moved), today));
    case 'correct':
      return keep(
        rest.reduce(
          (ledger, address) => correct(ledger, compilationOf(shelf, name), address, today),
          ledgerOf(shelf, name),
        ),
      );
    case 'retire':
      return keep(retireAll(ledgerOf(shelf, name), rest, reason, today));
    case 'rename':
      return renameTo(shelf, name, rest[0] ?? '');
    default:
      throw usage(`没有这个命令：${command}`);
  }
}

const keep = (...write: Ledger[]): Decision => ({ write, remove: [] });

function acceptAll(shelf: Shelf, name: string, today: string): Ledger[] {
  const names = name === '' ? [...shelf.compilations.keys()] : [name];
  return names.map((own) => {
    const compilation = compilationOf(shelf, own);
    return accept(shelf.ledgers.get(own) ?? emptyLedger(own, compilation.title), compilation, today);
  });
}

function readMoves(shelf: Shelf, name: string, words: readonly string[], moved: boolean): Move[] {
  if (moved) return findMoves(ledgerOf(shelf, name), compilationOf(shelf, name));
  if (words.length === 0 || words.length % 2 === 1) throw usage('旧地址和新地址要成对写');
  return words.flatMap((from, i) => (i % 2 === 0 ? [[from, words[i + 1] as string] as const] : []));
}

function retireAll(ledger: Ledger, addresses: readonly string[], reason: string | undefined, today: string): Ledger {
  if (reason === undefined || reason.trim() === '') throw usage('撤下要写明原因（--reason 原因）');
  if (addresses.length === 0) return { ...ledger, retired: reason };
  return addresses.reduce((next, address) => retire(next, address, reason, today), ledger);
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
