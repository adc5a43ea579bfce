/**
 * What a command costs with all the processes it starts: time, work of the processors (which tells more where others
 * work, too), and the most memory that they held together, looked at five times a second. A page that two of them share is
 * counted with each.
 */
import { spawn } from 'node:child_process';
import { readProcess, treeOf } from './processes.ts';

export interface ProcessCost {
  readonly seconds: number;
  /** Of all processors. */
  readonly busySeconds: number;
  /** Of the largest process, and of all together. */
  readonly largest: number;
  readonly mebibytes: number;
}

/** Prints, last, when what was run began and ended, and the time that it has worked. */
const TIMED = 'read a _ </proc/uptime; "$@"; code=$?; read b _ </proc/uptime; echo "$a $b"; times; exit $code';
const RE_TIMES = /([\d.]+) ([\d.]+)\n\S+ \S+\n(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/;
const LOOK_MS = 200;

/** Rejects, with the last of what it printed, where the command fails. Linux alone: it reads `/proc`. */
export async function runMeasured(
  command: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ProcessCost> {
  const child = spawn('sh', ['-c', TIMED, 'sh', ...command], { cwd, env: { ...process.env, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (output += piece));
  let [largest, mebibytes] = [0, 0];
  const watch = setInterval(() => {
    const held = treeOf(child.pid as number).map((id) => readProcess(id).held);
    largest = Math.max(largest, ...held);
    mebibytes = Math.max(
      mebibytes,
      held.reduce((sum, one) => sum + one, 0),
    );
  }, LOOK_MS);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command.join(' ')}\n${output.slice(-4000)}`);
  const [, begun = 0, ended = 0, m1 = 0, s1 = 0, m2 = 0, s2 = 0] = RE_TIMES.exec(output)?.map(Number) ?? [];
  return { seconds: ended - begun, busySeconds: (m1 + m2) * 60 + s1 + s2, largest, mebibytes };
}
