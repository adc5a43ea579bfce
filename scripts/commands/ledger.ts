/** `npm run ledger [-- command]`: shows what became of published addresses and records the editor's decisions. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { decide, type LedgerDecision } from '../addresses/ledger/decisions/commands.ts';
import { describe } from '../addresses/ledger/decisions/describe.ts';
import { type Shelf, USAGE } from '../addresses/ledger/decisions/shelf.ts';
import { ledgerFile, printLedger } from '../addresses/ledger/file/ledger.ts';
import type { Committed } from '../addresses/ledger/promises/committed.ts';
import { findFaults } from '../addresses/ledger/promises/hold-ledgers.ts';
import { readCommitted } from '../addresses/ledger/promises/read-committed.ts';
import { runOn } from '../runs/runs.ts';
import { changeFiles, type FileChange } from '../shell/disk/change-files.ts';
import { sayMisuse } from '../shell/options.ts';
import { Refusal } from '../shell/refusal.ts';
import { printStep, runCommand } from '../shell/report.ts';
import { momentOf, readClock } from '../shell/site-clock.ts';

await runCommand(async () => {
  const { values, positionals } = readArguments();
  const dir = resolve(values.seeds);
  if (positionals.length === 0) return show((await readShelf(dir)).shelf, await readCommitted(dir));
  const clock = readClock();
  const words = { ...values, words: positionals.map(unquote) };
  const { write, remove } = await changeFiles(dir, async () => {
    const { shelf, timeZone } = await readShelf(dir);
    return toChange(decide(words, shelf, momentOf(clock, timeZone)));
  });
  for (const { path } of write) printStep(`已写入 ${path}，请与种子一起提交`);
  for (const path of remove) printStep(`已删除 ${path}`);
  if (write.length + remove.length === 0) printStep('没有可写的：锚表里已经是这样');
});

/** Windows' command line takes single quotes for part of the word. */
function unquote(word: string): string {
  return word.replace(/^'(.*)'$/, '$1');
}

async function readShelf(dir: string): Promise<{ shelf: Shelf; timeZone: string }> {
  const { all, ledgers, settings } = await runOn('ledger', dir, dir);
  const compilations = new Map(all.map(({ seed, compilation }) => [seed.name, compilation]));
  return { shelf: { compilations, ledgers }, timeZone: settings.timeZone };
}

function toChange({ write, remove }: LedgerDecision): FileChange {
  return {
    write: write.map((ledger) => ({ path: ledgerFile(ledger.compilation), content: printLedger(ledger) })),
    remove,
  };
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        seeds: { type: 'string', default: 'seeds' },
        reason: { type: 'string' },
        moved: { type: 'boolean' },
        reworded: { type: 'boolean' },
        deployed: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Refusal({ file: 'npm run ledger', found: sayMisuse(error as Error), todo: `照下面的写法\n${USAGE}` });
  }
}

function show({ compilations, ledgers }: Shelf, committed: readonly Committed[]): void {
  for (const { message } of findFaults([...compilations.values()], ledgers, committed)) printStep(message);
  for (const [name, compilation] of compilations) printStep(describe(compilation, ledgers.get(name)));
  const orphans = [...ledgers.values()].filter(({ compilation }) => !compilations.has(compilation));
  for (const { compilation, retired, forgotten } of orphans)
    printStep(`${compilation}：${retired ?? forgotten ?? '没有种子了，请用 rename、retire 或 forget 说明'}`);
}
