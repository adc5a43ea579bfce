import { expect, test } from 'vitest';
import { check } from '../../../scripts/check/check.ts';
import { joinCompilation } from '../../../scripts/model/join-compilation.ts';
import { parse } from '../../../scripts/parse/parse.ts';
import { readSource } from '../../../scripts/source/read-source.ts';

/** The lines at which a row is said to begin late. */
function lateStarts(...lines: string[]): number[] {
  const tree = parse(readSource(Buffer.from(`${lines.join('\n')}\n`), 'a.txt'), 'a');
  const findings = check(tree, joinCompilation(tree));
  return findings.flatMap(({ rule, place }) => (rule === 'number-start' ? [place.line] : []));
}

const section = (mark: string): string => `（${mark}）清理河岸。各村分段清理。`;
const FIRST = ['青石乡2031年河道工作要点', '一、清理', section('一'), section('二'), '二、管护'];

test('a row that runs on from the part above begins in time', () => {
  expect(lateStarts(...FIRST, section('三'), section('四'), '三、巡查', section('五'), section('六'))).toEqual([]);
});

test('where the rows begin anew, one that happens to go on has lost its start', () => {
  const anew = [section('一'), section('二')];
  expect(lateStarts(...FIRST, section('三'), section('四'), '三、巡查', ...anew, '四、评比', ...anew)).toEqual([6]);
});
