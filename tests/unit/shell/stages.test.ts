import { expect, test } from 'vitest';
import { RUNS, STAGES, type StageName } from '../../../scripts/pipeline.ts';
import { runStages, stagesOf } from '../../../scripts/shell/stages.ts';

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
  const { sum } = await runStages<Shelf, 'read' | 'count' | 'add'>(LIST, ['add', 'read', 'count'], {}, (text) =>
    said.push(text),
  );
  expect(sum).toBe(3);
  expect(said).toEqual(['读', '加']);
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
    const known = new Set(command === 'build' ? ['folders', 'output', 'out'] : ['folders']);
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
