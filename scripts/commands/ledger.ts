/** `npm run ledger [-- command]`: shows what became of published addresses and records the editor's decisions. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Decision, decide, type Shelf, USAGE } from '../addresses/ledger/commands.ts';
import { describe } from '../addresses/ledger/describe.ts';
import { ledgerFile, printLedger } from '../addresses/ledger/ledger.ts';
import { runOn } from '../pipeline.ts';
import { type Change, changeFiles } from '../shell/disk/change-files.ts';
import { Refusal } from '../shell/refusal.ts';
import { printStep, runCommand } from '../shell/report.ts';

await runCommand(async () => {
  const { values, positionals } = readArguments();
  const dir = resolve(values.seeds);
  if (positionals.length === 0) return show(await readShelf(dir));
  const words = { words: positionals, moved: values.moved, reason: values.reason };
  const { write } = await changeFiles(dir, async () => toChange(decide(words, await readShelf(dir), today())));
  for (const { path } of write) printStep(`已写入 ${path}，请与种子一起提交`);
});

async function readShelf(dir: string): Promise<Shelf> {
  const { all, ledgers } = await runOn('ledger', dir, dir);
  return { compilations: new Map(all.map(({ seed, compilation }) => [seed.name, compilation])), ledgers };
}

function toChange({ write, remove }: Decision): Change {
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
        moved: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Refusal({ file: 'npm run ledger', found: (error as Error).message, todo: `照下面的写法\n${USAGE}` });
  }
}

function show({ compilations, ledgers }: Shelf): void {
  for (const [name, compilation] of compilations) printStep(describe(compilation, ledgers.get(name)));
  const orphans = [...ledgers.values()].filter(({ compilation }) => !compilations.has(compilation));
  for (const { compilation, retired } of orphans)
    printStep(`${compilation}：${retired ?? '没有种子了，请用 rename 或 retire 说明'}`);
}

/** The day decisions are dated by; SOURCE_DATE_EPOCH (seconds) stands in for the clock where it is set. */
function today(): string {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  return (epoch === undefined ? new Date() : new Date(Number(epoch) * 1000)).toISOString().slice(0, 10);
}
