/**
 * A disk that takes no more, or may not be written, for this process alone: the calls of `node:fs` that change something
 * fail as the system has them fail. Root passes over permissions, and nobody fills a machine's disk for a test.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';

export interface Fault {
  readonly code: 'ENOSPC' | 'EROFS';
  /** All that lies below one of them. */
  readonly below: readonly string[];
}

let fault: Fault | undefined;
let refused = 0;

/** From now on; `undefined` for a disk as it is. */
export function setFault(next: Fault | undefined): void {
  fault = next;
  refused = 0;
}

/** How many calls the disk refused since it has this fault. */
export const countRefused = (): number => refused;

/** For each call, which of its arguments are paths that it changes something at. */
const GROWING: Readonly<Record<string, readonly number[]>> = {
  mkdir: [0],
  mkdtemp: [0],
  writeFile: [0],
  appendFile: [0],
  copyFile: [1],
  cp: [1],
  link: [1],
  symlink: [1],
  open: [0],
  createWriteStream: [0],
};
/** Of these a full disk takes all. */
const OTHER: typeof GROWING = {
  rename: [0, 1],
  rm: [0],
  rmdir: [0],
  unlink: [0],
  utimes: [0],
  chmod: [0],
  truncate: [0],
};
const ALL = { ...GROWING, ...OTHER };

const opensToWrite = (flags: unknown): boolean =>
  typeof flags === 'number' ? (flags & 3) !== fs.constants.O_RDONLY : /[wa+]/.test(String(flags ?? 'r'));

function refuse(name: string, args: readonly unknown[]): Error | undefined {
  if (fault === undefined || (name === 'open' && !opensToWrite(args[1]))) return undefined;
  const { code, below } = fault;
  if (code === 'ENOSPC' && !(name in GROWING)) return undefined;
  const paths = (ALL[name] ?? []).map((at) => args[at]).filter((path) => typeof path === 'string');
  // Of a folder that is there, and of a file that is not, the system says the other thing.
  const isIdle =
    (name === 'mkdir' && paths.every(fs.existsSync)) || (/^rm|unlink/.test(name) && !paths.some(fs.existsSync));
  const path = isIdle ? undefined : paths.find((one) => below.some((folder) => isBelow(resolve(one), folder)));
  if (path === undefined) return undefined;
  refused += 1;
  return Object.assign(new Error(`${code}: ${name} '${path}'`), { code, path });
}

const isBelow = (path: string, folder: string): boolean => folder === '/' || `${path}/`.startsWith(`${folder}/`);

type Calls = Record<string, ((...args: unknown[]) => unknown) | undefined>;

function wrap(calls: Calls, call: string, name: string, isPromised: boolean): void {
  const whole = calls[call];
  if (whole === undefined) return;
  calls[call] = (...args) => {
    const error = refuse(name, args);
    if (error === undefined) return whole.apply(calls, args);
    if (isPromised) return Promise.reject(error);
    throw error;
  };
}

for (const name of Object.keys(ALL)) {
  wrap(fs as unknown as Calls, name === 'createWriteStream' ? name : `${name}Sync`, name, false);
  wrap(fs.promises as unknown as Calls, name, name, true);
}
syncBuiltinESMExports();
