/** Where the numbering of outlines starts again. `p2 s1 i3` are a part 2, a section 1, an item 3. */
import { expect, test } from 'vitest';
import { type OutlinePath, OutlinePaths } from '../../../../../scripts/parse/reading/compilation/outline-path.ts';
import { depthOf } from '../../../../../src/model/plan/mark.ts';

const DEPTHS = { p: depthOf('part'), s: depthOf('section'), i: depthOf('item'), j: depthOf('subitem') } as const;

function read(paths: OutlinePaths, marks: string): { path: OutlinePath; again: string[] } {
  let path = paths.start;
  const again: string[] = [];
  for (const mark of marks.split(' ')) {
    const [depth, ordinal] = [DEPTHS[mark[0] as keyof typeof DEPTHS], Number(mark.slice(1))];
    if (paths.startsAgain(path, depth, ordinal)) again.push(mark);
    path = paths.add(path, depth, ordinal);
  }
  return { path, again };
}

test.each([
  ['p1 i1 i2 p2 i3', []],
  ['p1 i1 i2 i1', ['i1']],
  ['i1 i2 i1', ['i1']],
  ['i1 i2 s1', ['s1']],
  ['s1 i1 s2 i1 p1', ['p1']],
  // Items begin in each part anew: they go on with the plan.
  ['p1 i1 i2 p2 i1 i2 p3 i1', []],
  // They ran through the parts so far.
  ['p1 i1 i2 p2 i3 i4 p3 i1', ['i1']],
  ['p1 s1 i1 s2 i2 s3 i1', ['i1']],
  ['p1 s1 i1 p2 s1 i1', []],
  ['p1 s1 i1 j1 j2 i2 j1', []],
  ['p1 i1 j1 j2 i2 j3 i3 j1', []],
  ['p1 s1 s1', ['s1']],
  ['p1 p1', ['p1']],
  ['p1 i1 s1', ['s1']],
])('%s: again at %j', (marks, again) => expect(read(new OutlinePaths(), marks).again).toEqual(again));

test('two ways to the same place are one path, and ways that differ are none', () => {
  const paths = new OutlinePaths();
  const at = (marks: string): OutlinePath => read(paths, marks).path;
  expect(at('p1 i1')).toBe(at('p1 i1'));
  expect(at('p1 i1 i2')).toBe(at('p1 i1'));
  expect(at('p1 i1 p2 i1')).toBe(at('p1 i1'));
  expect(at('p1 i1')).not.toBe(at('p1 s1 i1'));
  expect(at('p1 i2')).not.toBe(at('p1 i1'));
  expect(at('i1 p1')).not.toBe(at('p1'));
});
