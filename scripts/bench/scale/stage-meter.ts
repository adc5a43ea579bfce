/**
 * What each stage of a build costs. A stage's memory is the most that the process held while it was at it (the system
 * forgets at our word what was before); its work is that of the process and of those that it started; its files are those
 * that were written, wherever to.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { readProcess, treeOf } from './processes.ts';

export interface StageCost {
  readonly seconds: number;
  readonly busySeconds: number;
  readonly mebibytes: number;
  readonly files: number;
  readonly bytes: number;
}

export interface StageMeter {
  measure<T>(stage: string, work: () => Promise<T>): Promise<T>;
  /** By stage, in the order in which they were begun. */
  readonly costs: ReadonlyMap<string, StageCost>;
}

const NOTHING: StageCost = { seconds: 0, busySeconds: 0, mebibytes: 0, files: 0, bytes: 0 };

export function openStageMeter(): StageMeter {
  const written = countWritten();
  const busy = watchWork();
  const costs = new Map<string, StageCost>();
  return {
    costs,
    async measure(stage, work) {
      fs.writeSync(forget, '5');
      const [start, before, files, bytes] = [performance.now(), busy(), written.files, written.bytes];
      try {
        return await work();
      } finally {
        const sum = costs.get(stage) ?? NOTHING;
        costs.set(stage, {
          seconds: sum.seconds + (performance.now() - start) / 1000,
          busySeconds: sum.busySeconds + busy() - before,
          mebibytes: Math.max(sum.mebibytes, readProcess('self').peak),
          files: sum.files + written.files - files,
          bytes: sum.bytes + written.bytes - bytes,
        });
      }
    },
  };
}

/** Takes a 5 to forget how much the process held at most. */
const forget = fs.openSync('/proc/self/clear_refs', 'w');

/** The seconds that the process has worked, and those below it, ended ones too. */
function watchWork(): () => number {
  const below = new Map<number, number>();
  let looked = Number.NEGATIVE_INFINITY;
  return () => {
    // To look for them takes longer than most stages of a compilation do.
    if (performance.now() - looked > LOOK_MS) {
      for (const id of treeOf(process.pid)) if (id !== process.pid) below.set(id, 0);
      looked = performance.now();
    }
    for (const [id, before] of below) below.set(id, Math.max(before, readProcess(id).busySeconds));
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6 + below.values().reduce((sum, one) => sum + one, 0);
  };
}

const LOOK_MS = 200;

/** Counts what whoever it is writes as a whole file from now on. */
function countWritten(): { files: number; bytes: number } {
  const written = { files: 0, bytes: 0 };
  const note = ([file, content]: readonly unknown[]): void => {
    if (typeof file !== 'string') return;
    written.files += 1;
    written.bytes += typeof content === 'string' ? Buffer.byteLength(content) : (content as Uint8Array).byteLength;
  };
  const { writeFileSync } = fs;
  const { writeFile } = fs.promises;
  fs.writeFileSync = (...words) => {
    note(words);
    writeFileSync(...words);
  };
  fs.promises.writeFile = (...words) => {
    note(words);
    return writeFile(...words);
  };
  syncBuiltinESMExports();
  return written;
}
