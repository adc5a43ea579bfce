/** Work in a process of its own: however that ends, whoever asked is told, in words where it was killed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { type Apart, doApart } from '../../../scripts/shell/apart.ts';
import { Refusal } from '../../../scripts/shell/refusal.ts';

const folder = mkdtempSync(join(tmpdir(), 'apart-'));
afterAll(() => rmSync(folder, { recursive: true }));
const module = pathToFileURL(join(folder, 'odd-process.mjs'));
writeFileSync(
  module,
  `process.on('message', ({ does }) => {
    if (does === 'end') process.exit(7);
    if (does === 'die') process.kill(process.pid, 'SIGKILL');
    if (does === 'fail') process.send({ wrong: { message: 'full', code: 'ENOSPC', path: '/x' } }, () => process.exit(0));
    if (does === 'work') process.send({ result: 3 }, () => process.exit(0));
  });`,
);
const ask = (does: string): Apart<number> => doApart(module, { does });

test('what came of it, and what went wrong', async () => {
  expect(await ask('work').done).toBe(3);
  await expect(ask('fail').done).rejects.toMatchObject({ code: 'ENOSPC', path: '/x' });
  await expect(ask('end').done).rejects.toThrow('(7)');
});

test('one that is killed is told in words', async () => {
  const said: unknown = await ask('die').done.catch((error: unknown) => error);
  expect(said).toBeInstanceOf(Refusal);
  expect((said as Refusal).message).toMatch(/^yaodian：协助的进程（odd-process\.mjs）没有做完就被结束了（SIGKILL）/);
});

test('none is left behind where nobody waits any more', async () => {
  const listeners = process.listenerCount('exit');
  const { done, end } = ask('stay');
  end();
  await expect(done).rejects.toThrow('SIGKILL');
  expect(process.listenerCount('exit')).toBe(listeners);
});
