/** What a build leaves below the project when it is stopped, and what the next one clears. */
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../../../scripts/shell/disk/project-folders.ts';
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

test('a workplace is not made where Astro would not find what it imports', async () => {
  const project = join(dir, 'project');
  cpSync(join(ROOT, 'scripts/shell'), join(project, 'scripts/shell'), { recursive: true });
  symlinkSync(dir, join(project, '.yaodian'));
  const { openWorkplace: open } = (await import(
    pathToFileURL(join(project, 'scripts/shell/disk/workplace.ts')).href
  )) as typeof import('../../../../scripts/shell/disk/workplace.ts');
  const folders = { ...layFolders(dir, join(dir, 'out')), root: join(project, '.yaodian/0123456789ab') };
  await expect(open(folders)).rejects.toThrow(/\.yaodian：这是链接，指向程序以外的文件夹\n {2}请：删去链接/);
  rmSync(join(project, '.yaodian'));
  writeFileSync(join(project, '.yaodian'), '');
  await expect(open(folders)).rejects.toThrow(
    /写不进去：.*\n {2}请：在程序的文件夹里.*移走占了 \.yaodian 这个名字的文件/,
  );
});
