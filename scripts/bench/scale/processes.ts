/** What the system tells of processes. */
import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessState {
  /** Memory, in mebibytes: now, and at most. */
  readonly held: number;
  readonly peak: number;
  /** Of a process that is not this one: what it has worked, to a hundredth. */
  readonly busySeconds: number;
}

const TICKS = 100;

/** Nothing at all of a process that has ended. */
export function readProcess(id: number | 'self'): ProcessState {
  const status = readProc(id, 'status');
  const mebibytes = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  // Behind the name, which may hold anything: the 14th and the 15th of all.
  const [user = 0, system = 0] = /.*\)(.*)/.exec(readProc(id, 'stat'))?.[1]?.split(' ').slice(12, 14).map(Number) ?? [];
  return { held: mebibytes('VmRSS'), peak: mebibytes('VmHWM'), busySeconds: (user + system) / TICKS };
}

/** A process and all below it. */
export function treeOf(root: number): number[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(processes.map((id) => [Number(id), parentOf(id)]));
  const isBelow = (id: number | undefined): boolean => id === root || (!!id && isBelow(parents.get(id)));
  return [...parents.keys()].filter(isBelow);
}

const parentOf = (id: string): number => Number(/\) \w (\d+)/.exec(readProc(id, 'stat'))?.[1] ?? 0);

function readProc(id: string | number, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
