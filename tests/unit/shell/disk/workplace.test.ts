/** What a build leaves below the project when it is stopped, and what the next one clears. */
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layFolders, openWorkplace } from '../../../../scripts/shell/disk/workplace.ts';
import { type Child, startChild } from './child.ts';

let dir: string;
beforeAll(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'yaodian-')));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A process that has opened the workplace for `out`, and put a page there. */
async function openElsewhere(out: string): Promise<Child> {
  const child = startChild(`
    const folders = ${JSON.stringify(layFolders(dir, out))};
    const work = await (await load('workplace')).openWorkplace(folders);
    await (await load('write-files')).writeFiles(folders.made, [{ path: 'index.html', content: '' }]);
    tell('open');
    await heard();
    work.close();`);
  await child.hear('open');
  return child;
}

const folderOf = (out: string): string => layFolders(dir, out).root;

test('a workplace goes when it is closed; the next clears those of killed builds and leaves those in use', async () => {
  const [killed, busy] = [join(dir, 'killed'), join(dir, 'busy')];
  const [first, second] = [await openElsewhere(killed), await openElsewhere(busy)];
  first.process.kill('SIGKILL');
  await first.ended;
  expect(existsSync(folderOf(killed))).toBe(true);

  const own = await openWorkplace(layFolders(dir, join(dir, 'own')));
  expect(existsSync(folderOf(killed))).toBe(false);
  expect(existsSync(join(folderOf(busy), 'dist/index.html'))).toBe(true);
  own.close();
  expect(existsSync(own.folder)).toBe(false);
  second.say();
  expect(await second.ended).toMatchObject({ code: 0, stderr: '' });
  expect(existsSync(folderOf(busy))).toBe(false);
});
