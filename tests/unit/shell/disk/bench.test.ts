import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBench } from '../../../../scripts/shell/disk/bench.ts';
import { type Child, startChild } from './child.ts';

let dir: string;
let folder: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'yaodian-'));
  folder = join(dir, 'bench');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A process that opens the bench, puts something on it, and stays. */
async function hold(): Promise<Child> {
  const child = startChild(`
    const { writeFileSync } = await import('node:fs');
    const bench = (await load('bench')).openBench(${JSON.stringify(folder)});
    writeFileSync(bench.folder + '/work', '');
    tell('open');
    await heard();
    bench.close();`);
  await child.hear('open');
  return child;
}

describe('a bench', () => {
  test('goes with all that lies on it when it is closed', () => {
    const bench = openBench(folder);
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a/b'), '');
    bench?.close();
    expect(readdirSync(dir)).toEqual([]);
  });

  test('stays for the next where it is left with something on it', () => {
    const bench = openBench(folder);
    writeFileSync(join(folder, 'old'), '');
    bench?.leave();
    const next = openBench(folder);
    expect(readdirSync(folder)).toContain('old');
    next?.close();
    expect(readdirSync(dir)).toEqual([]);
  });

  test('is held off others, in the same process too, until it is closed', async () => {
    const child = await hold();
    expect(openBench(folder)).toBeUndefined();
    child.say();
    expect((await child.ended).code).toBe(0);
    const bench = openBench(folder);
    expect(bench).toBeDefined();
    expect(openBench(folder)).toBeUndefined();
    bench?.close();
  });

  test('of a process that was killed is open at once, with what it left', async () => {
    const child = await hold();
    child.process.kill('SIGKILL');
    await child.ended;
    expect(readdirSync(folder).sort()).toEqual(['lock', 'work']);
    const bench = openBench(folder);
    expect(bench).toBeDefined();
    bench?.close();
    expect(readdirSync(dir)).toEqual([]);
  });

  test.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('goes at %s, and the process ends with the conventional code', async (signal, code) => {
    const child = await hold();
    child.process.kill(signal);
    expect(await child.ended).toMatchObject({ code, signal: null });
    expect(readdirSync(dir)).toEqual([]);
  });

  test('leaves signals alone when it is closed', () => {
    openBench(folder)?.close();
    for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM', 'exit']) {
      expect(
        process.listeners(signal as NodeJS.Signals).filter((end) => /closeAll|process\.exit/.test(`${end}`)),
      ).toEqual([]);
    }
  });

  test('has one process on it at a time, however many come and go', async () => {
    const mark = join(dir, 'mark');
    const code = `
      const { closeSync, openSync, rmSync } = await import('node:fs');
      const { openBench } = await load('bench');
      tell('ready');
      await heard();
      let held = 0;
      while (held < 100) {
        const bench = openBench(${JSON.stringify(folder)});
        if (bench === undefined) continue;
        held += 1;
        closeSync(openSync(${JSON.stringify(mark)}, 'wx'));
        rmSync(${JSON.stringify(mark)});
        bench.close();
      }`;
    const children = Array.from({ length: 4 }, () => startChild(code));
    await Promise.all(children.map((child) => child.hear('ready')));
    for (const child of children) child.say();
    for (const child of children) expect(await child.ended).toEqual({ code: 0, signal: null, stderr: '' });
    expect(readdirSync(dir)).toEqual([]);
  });
});

test('a lock that cannot be taken is an error of the disk', () => {
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'lock'),
    'no database, but a text of somebody’s that is long enough to be looked at: '.repeat(20),
  );
  expect(() => openBench(folder)).toThrow(expect.objectContaining({ code: 'EACCES' }));
  expect(existsSync(join(folder, 'lock'))).toBe(true);
  expect(readFileSync(join(folder, 'lock'), 'utf8')).toContain('somebody');
});
