import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTopics } from '../../../scripts/across/topics/read-topics.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'topics-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('topics are those of the file, or none', async () => {
  expect(await readTopics(dir)).toEqual([]);
  const topics = [{ id: 'teachers', title: '教师队伍', phrases: ['教师'] }];
  writeFileSync(join(dir, 'topics.json'), JSON.stringify({ topics }));
  expect(await readTopics(dir)).toEqual(topics);
});

test.each([
  ['a pipe', (file: string) => execFileSync('mkfifo', [file]), '它不是普通文件'],
  ['a link to nothing', (file: string) => symlinkSync('nowhere', file), '找不到它'],
])('%s in its place is refused', async (_, make, reason) => {
  make(join(dir, 'topics.json'));
  await expect(readTopics(dir)).rejects.toThrow(`topics.json：文件读不出来：${reason}`);
});
