/** What a process costs, such as a command of the project on a folder of seeds. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../shell/disk/project-folders.ts';

export interface CommandCost {
  readonly seconds: number;
  /** The most memory it held. */
  readonly mebibytes: number;
}

/** Prints the process's peak memory, in kibibytes, when it ends. */
const METER = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS+'\\n'))`;

/** What is made goes beside `seeds`, and so does what a build keeps: a folder's first one makes all anew. Throws where it fails. */
export function measureCommand(command: 'convert' | 'build', seeds: string): CommandCost {
  const out = `${seeds}-${command}`;
  const args = ['--import', METER, join(ROOT, 'scripts', 'commands', `${command}.ts`), '--seeds', seeds, '--out', out];
  const start = process.hrtime.bigint();
  const env = { ...process.env, YAODIAN_CACHE: `${seeds}-cache` };
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28, env });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(stderr);
  return { seconds, mebibytes: Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0) / 1024 };
}

/** By their seconds the one in the middle. */
export function medianOf(costs: readonly CommandCost[]): CommandCost {
  return costs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(costs.length / 2)] as CommandCost;
}

export const sayCost = ({ seconds, mebibytes }: CommandCost): string =>
  `${seconds.toFixed(2)} s, ${mebibytes.toFixed(0)} MiB`;
