import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { makeFolder } from '../../../../scripts/shell/disk/make-folder.ts';

const dir = mkdtempSync(join(tmpdir(), 'make-folder-'));
afterAll(() => rmSync(dir, { recursive: true }));

test('makes a folder and its parents, and is content with one that is there', () => {
  for (const _ of ['first', 'again']) makeFolder(join(dir, 'a/b/c'));
  expect(statSync(join(dir, 'a/b/c')).isDirectory()).toBe(true);
});

test('says what is in its way', () => {
  writeFileSync(join(dir, 'file'), '');
  for (const path of ['file', 'file/x', 'file/x/y']) {
    expect(() => makeFolder(join(dir, path))).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/EEXIST|ENOTDIR/) }),
    );
  }
});

// Of its own: Node's way would never come back.
test.skipIf(!existsSync('/proc/self'))('ends where a folder takes no other', () => {
  const module = pathToFileURL(join(import.meta.dirname, '../../../../scripts/shell/disk/make-folder.ts')).href;
  const code = `import('${module}').then(({ makeFolder }) => makeFolder('/proc/nothing/here')).catch(({ code }) => console.log(code))`;
  expect(execFileSync(process.execPath, ['-e', code], { timeout: 120_000, encoding: 'utf8' })).toBe('EACCES\n');
});
