import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkUnread } from '../../../scripts/fidelity/check-unread.ts';
import { openFiles } from '../../../scripts/fidelity/made-files.ts';
import type { Made } from '../../../scripts/fidelity/made-site.ts';

const dist = mkdtempSync(join(tmpdir(), 'unread-'));
afterAll(() => rmSync(dist, { recursive: true, force: true }));
mkdirSync(join(dist, 'demo/1/item-9'), { recursive: true });
for (const path of ['items.csv', '1/index.html', '1/item-9/index.html', 'notes.txt'])
  writeFileSync(join(dist, 'demo', path), path);

const made = {
  ...openFiles(dist, 'demo', 'demo.txt'),
  file: 'demo.txt',
  compilation: { compilation: 'demo' },
  addresses: { addresses: [{ status: 'retired', page: '/demo/1/item-9/', url: '/demo/1/#item-9' }] },
} as unknown as Made;

test('a file that no proof has read is refused, by its name; a page of an old address is proven elsewhere', () => {
  expect(made.readText('items.csv')).toBe('items.csv');
  expect(made.openPage('1/index.html')).toBe('1/index.html');
  // Neither tells anything of what it says.
  made.sumOf('notes.txt');
  made.peek('notes.txt');
  expect(() => checkUnread(made)).toThrow(/demo\/notes\.txt/);
  made.read('notes.txt');
  expect(() => checkUnread(made)).not.toThrow();
  expect(() => made.read('nothing.txt')).toThrow(/没有生成 demo\/nothing\.txt/);
});
