/**
 * The words of `npm run ledger -- …`, each turned into the ledgers to write. Pure: the command line reads and writes.
 * `USAGE` (shelf.ts) says what each means.
 */
import { findBarred } from '../../../shell/barred.ts';
import { emptyLedger, type Ledger, ledgerFile, NEWEST, printLedger } from '../file/ledger.ts';
import { alias } from './alias.ts';
import { accept, correct, deploy, rename, retire } from './decide.ts';
import { forget } from './forget.ts';
import { readMoves, readReworded, type Said, type Words } from './said.ts';
import { settle } from './settle.ts';
import { compilationOf, ledgerOf, ledgerWithoutSeed, type Shelf, usage } from './shelf.ts';

/** What a command does to the files of the ledgers; nothing is written yet. */
export interface LedgerDecision {
  /** Ledgers to write: those that become others. */
  readonly write: readonly Ledger[];
  /** Ledger files to delete. */
  readonly remove: readonly string[];
}

/** Throws a `Refusal` where the words make no command or the decision cannot be taken. */
export function decide(said: Words, shelf: Shelf, moment: string): LedgerDecision {
  const [command = '', name = '', ...rest] = said.words;
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (run === undefined) throw usage(`没有这个命令：${command}`);
  const barred = findBarred(said.reason ?? '');
  if (barred !== undefined) throw usage(`--reason 里有${barred.said}`);
  const { write, remove } = run({ ...said, name, rest }, shelf, moment);
  return { write: write.filter((ledger) => isNew(ledger, shelf)), remove };
}

function isNew(ledger: Ledger, { ledgers }: Shelf): boolean {
  const before = ledgers.get(ledger.compilation);
  return before === undefined || printLedger(before) !== printLedger(ledger);
}

const COMMANDS: Readonly<Record<string, (said: Said, shelf: Shelf, moment: string) => LedgerDecision>> = {
  accept({ words, name, rest, deployed = false }, shelf, moment) {
    refuseMore(rest);
    if (words.length > 1 && name === '') throw usage('汇编的名字是空的');
    return keep(...acceptAll(shelf, name, deployed, moment));
  },
  settle({ name, rest, reason }, shelf, moment) {
    refuseMore(rest);
    return keep(settle(ledgerOf(shelf, name), compilationOf(shelf, name), reason, moment));
  },
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
  rename({ name, rest }, shelf) {
    refuseMore(rest.slice(1));
    return renameTo(shelf, name, rest[0] ?? '');
  },
  forget({ name, rest, reason }, shelf) {
    refuseMore(rest);
    return forgetAll(ledgerWithoutSeed(shelf, name), reason);
  },
};

/** Who names more than a command takes means less than it would do. */
function refuseMore(rest: readonly string[]): void {
  if (rest.length > 0) throw usage(`多写了“${rest.join(' ')}”`);
}

const keep = (...write: Ledger[]): LedgerDecision => ({ write, remove: [] });

function acceptAll(shelf: Shelf, name: string, deployed: boolean, moment: string): Ledger[] {
  const names = name === '' ? [...shelf.compilations.keys()] : [name];
  return names.map((own) => {
    const compilation = compilationOf(shelf, own);
    const known = accept(shelf.ledgers.get(own) ?? emptyLedger(own, compilation.title), compilation, moment);
    return deployed ? deploy(known) : known;
  });
}

function retireAll({ name, rest, reason = '' }: Said, shelf: Shelf, moment: string): Ledger {
  if (rest.length > 0) {
    const compilation = compilationOf(shelf, name);
    return rest.reduce((next, address) => retire(next, compilation, address, reason, moment), ledgerOf(shelf, name));
  }
  if (reason.trim() === '') throw usage('撤下要写明原因（--reason 原因）');
  return { ...ledgerWithoutSeed(shelf, name), version: NEWEST, retired: reason };
}

function forgetAll(ledger: Ledger, reason = ''): LedgerDecision {
  const left = forget(ledger, reason);
  return left === undefined ? { write: [], remove: [ledgerFile(ledger.compilation)] } : keep(left);
}

function renameTo(shelf: Shelf, from: string, to: string): LedgerDecision {
  compilationOf(shelf, to);
  const renamed = rename(ledgerOf(shelf, from), to);
  const there = shelf.ledgers.get(to);
  // It was written before, and the old one could not be removed then.
  const isHalfDone = there !== undefined && printLedger(there) === printLedger(renamed);
  if (there !== undefined && !isHalfDone) throw usage(`${to} 已经有锚表`);
  return { write: isHalfDone ? [] : [renamed], remove: [ledgerFile(from)] };
}
