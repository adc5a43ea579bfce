/**
 * How much address space the system gives a process (`ulimit -v`): engines reserve far more of it than they use, and end in
 * a trace of their own, or never begin, where it is short. Only Linux tells.
 */
import { readFileSync } from 'node:fs';
import { Refusal } from './refusal.ts';

/** In bytes; measured: a build ends with 10 GB, and dies on its way with 8. */
const LEAST = 10e9;

/** Throws a `Refusal` where a build would die for want of it. */
export function requireAddressSpace(limits: string = readLimits()): void {
  const [, bytes] = /^Max address space +(\d+)/m.exec(limits) ?? [];
  if (bytes === undefined || Number(bytes) >= LEAST) return;
  throw new Refusal({
    file: 'ulimit -v',
    found: `这里每个进程最多有 ${(Number(bytes) / 1e9).toFixed(1)} GB 地址空间`,
    expected: `至少 ${LEAST / 1e9} GB，或不设上限（用到的内存要少得多）`,
    todo: '放宽上限（ulimit -v unlimited），再运行一次',
  });
}

function readLimits(): string {
  try {
    return readFileSync('/proc/self/limits', 'utf8');
  } catch {
    return '';
  }
}
