/**
 * Damaged seeds through the whole build, as compilations of one site: every page is made, and the build's own proof
 * finds that none of them loses or invents a character.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { damage } from '../seeds/damage.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const work = mkdtempSync(path.join(ROOT, '.yaodian-test-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const LINES = `一、总体要求
1.学习全会精神
2.抓好党建工作
二、重点任务
(一)教学
3.抓好课堂教学
1.扩大学位供给
2.建强教师队伍
教育要点汇编(2篇)
目录
1.县教育局2024年工作要点1
2.市教育局2024年工作要点3
县教育局2024年工作要点
2024年,全县教育系统要抓好以下工作。
一、总体要求
1.学习全会精神。原原本本学,学深悟透。
2.抓好党建工作。落实责任:(1)机关;(2)学校。
二、重点任务
(一)教学
3.抓好课堂教学。提高质量,详见第1项和《市教育局2024年工作要点》。
①小学减负。②中学提质。
市教育局2024年工作要点
1.扩大学位供给。新建学校三所,<新增>学位{3.5}万个。
2.建强教师队伍。开展轮训。
市教育局
2024年3月1日`.split('\n');
const TIMES = 22;

test('twenty-two kinds of damage are published, each with its proof', { timeout: 90_000 }, () => {
  const seeds = path.join(work, 'seeds');
  mkdirSync(seeds);
  for (let n = 0; n < TIMES; n++) {
    // A character that cannot be printed is refused; that has a test of its own.
    const text = damage(LINES, n).lines.join('\n').replaceAll('\ufffd', '某');
    writeFileSync(path.join(seeds, `damaged-${n}.txt`), text);
  }
  const out = path.join(work, 'dist');
  const args = ['scripts/commands/build.ts', '--seeds', seeds, '--out', out];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(readdirSync(out).filter((name) => name.startsWith('damaged-'))).toHaveLength(TIMES);
});
