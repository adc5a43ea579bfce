import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWorkshop } from '../../../../scripts/shell/disk/workshop.ts';
import { type Child, startChild } from './child.ts';

let dir: string;
let folder: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'yaodian-'));
  folder = join(dir, 'workshop');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A process that opens the workshop, puts something into it, and stays. */
async function hold(): Promise<Child> {
  const child = startChild(`
    const { writeFileSync } = await import('node:fs');
    const workshop = (await load('workshop')).openWorkshop(${JSON.stringify(folder)});
    writeFileSync(workshop.folder + '/work', '');
    tell('open');
    await heard();
    workshop.close();`);
  await child.hear('open');
  return child;
}

describe('a workshop', () => {
  test('goes with all that lies on it when it is closed', () => {
    const workshop = openWorkshop(folder);
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a/b'), '');
    workshop?.close();
    expect(readdirSync(dir)).toEqual([]);
  });

  test('stays for the next where it is left with something on it', () => {
    const workshop = openWorkshop(folder);
    writeFileSync(join(folder, 'old'), '');
    workshop?.leave();
    const next = openWorkshop(folder);
    expect(readdirSync(folder)).toContain('old');
    next?.close();
    expect(readdirSync(dir)).toEqual([]);
  });

  test('is held off others, in the same process too, until it is closed', async () => {
    const child = await hold();
    expect(openWorkshop(folder)).toBeUndefined();
    child.say();
    expect((await child.ended).code).toBe(0);
    const workshop = openWorkshop(folder);
    expect(workshop).toBeDefined();
    expect(openWorkshop(folder)).toBeUndefined();
    workshop?.close();
  });

  test('of a process that was killed is open at once, with what it left', async () => {
    const child = await hold();
    child.process.kill('SIGKILL');
    await child.ended;
    expect(readdirSync(folder).sort()).toEqual(['lock', 'work']);
    const workshop = openWorkshop(folder);
    expect(workshop).toBeDefined();
    workshop?.close();
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
    openWorkshop(folder)?.close();
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
      const { openWorkshop } = await load('workshop');
      tell('ready');
      await heard();
      let held = 0;
      while (held < 100) {
        const workshop = openWorkshop(${JSON.stringify(folder)});
        if (workshop === undefined) continue;
        held += 1;
        closeSync(openSync(${JSON.stringify(mark)}, 'wx'));
        rmSync(${JSON.stringify(mark)});
        workshop.close();
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
  expect(() => openWorkshop(folder)).toThrow(expect.objectContaining({ code: 'EACCES' }));
  expect(existsSync(join(folder, 'lock'))).toBe(true);
  expect(readFileSync(join(folder, 'lock'), 'utf8')).toContain('somebody');
});
