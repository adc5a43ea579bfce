import { expect, test } from 'vitest';
import { STAGES, type StageName } from '../../../scripts/pipeline.ts';
import { RUNS } from '../../../scripts/runs/runs.ts';
import { runStages } from '../../../scripts/shell/run-stages.ts';
import { stagesOf } from '../../../scripts/shell/stage.ts';

interface Text {
  readonly name: string;
  readonly words: number;
}
interface Shelf {
  readonly all: Text[];
  readonly sum: number;
}
const { each, whole } = stagesOf<Shelf, Text>(({ name }) => name);
const LIST = [
  whole('read', [], ['all', 'name'], () => ({ all: [{ name: '甲乙' }, { name: '丙' }] as Text[] }), '读'),
  each('count', ['name'], ['words'], ({ name }) => ({ words: name.length })),
  whole('add', ['words'], ['sum'], ({ all }) => ({ sum: all.reduce((sum, { words }) => sum + words, 0) }), '加'),
] as const;

test('stages run in the order of the list, each with what those before it gave', async () => {
  const said: string[] = [];
  const measured: string[] = [];
  const { sum } = await runStages<Shelf, 'read' | 'count' | 'add'>(
    LIST,
    ['add', 'read', 'count'],
    {},
    {
      say: (text) => said.push(text),
      measure: (stage, work) => {
        measured.push(stage);
        return work();
      },
    },
  );
  expect(sum).toBe(3);
  expect(said).toEqual(['读', '加']);
  expect(measured).toEqual(['read', 'count', 'count', 'add']);
});

test('an accident says at which stage and of which compilation it was', async () => {
  const broken = each('count', ['name'], ['words'], ({ name }) => {
    if (name === '丙') throw new TypeError('undefined is not a function');
    return { words: 1 };
  });
  const run = runStages<Shelf, 'read' | 'count' | 'add'>([LIST[0], broken], ['read', 'count'], {});
  await expect(run).rejects.toThrow('undefined is not a function [丙] [count]');
});

test('a stage whose input no stage gives is not begun', async () => {
  const run = runStages<Shelf, 'read' | 'count' | 'add'>(LIST, ['read', 'add'], {});
  await expect(run).rejects.toThrow('stage add takes words');
});

test('every command’s stages stand in the list and find what they take', () => {
  for (const [command, names] of Object.entries(RUNS)) {
    const known = new Set([
      'folders',
      'searchApart',
      ...(command === 'build' ? ['output', 'out', 'part', 'tools', 'cache', 'program', 'sums'] : []),
    ]);
    const chosen = STAGES.filter(({ name }) => (names as readonly StageName[]).includes(name));
    expect(chosen.map(({ name }) => name)).toEqual(names);
    for (const { name, takes, gives } of chosen) {
      expect({ command, name, missing: takes.filter((taken) => !known.has(taken)) }).toMatchObject({ missing: [] });
      for (const given of gives) known.add(given);
    }
  }
});

test('only what concerns all compilations is done for the whole site', () => {
  const whole = STAGES.filter(({ scope }) => scope === 'site').map(({ name }) => name);
  expect(whole).not.toContain('parse');
  expect(whole).toContain('search');
});

test('stages in a row are done for one compilation before another’s turn, and only for those that are due', async () => {
  const done: string[] = [];
  const { row } = stagesOf<Shelf, Text>(
    ({ name }) => name,
    ({ words }) => words > 0,
  );
  const note = (stage: string) =>
    row(stage, ['name'], [], ({ name }) => {
      done.push(`${stage} ${name}`);
    });
  const all = Array.from({ length: 9 }, (_, i) => ({ name: `${i}`, words: i % 8 }));
  await runStages<Shelf, string>([note('print'), note('render')], ['print', 'render'], { all });
  expect(done.toSorted()).toEqual(
    ['print', 'render'].flatMap((stage) => [1, 2, 3, 4, 5, 6, 7].map((i) => `${stage} ${i}`)),
  );
  expect(done.indexOf('render 1')).toBeLessThan(done.indexOf('print 7'));
});

test('the first accident ends a row', async () => {
  const { row } = stagesOf<Shelf, Text>(({ name }) => name);
  const begun: string[] = [];
  const print = row('print', ['name'], [], async ({ name }) => {
    begun.push(name);
    await Promise.resolve();
    if (name === '3') throw new TypeError('no glyph');
  });
  const all = Array.from({ length: 40 }, (_, i) => ({ name: `${i}`, words: 1 }));
  await expect(runStages<Shelf, 'print'>([print], ['print'], { all })).rejects.toThrow('no glyph [3] [print]');
  expect(begun.length).toBeLessThan(10);
});
