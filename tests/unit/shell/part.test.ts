import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isAsked, readPart } from '../../../scripts/shell/part.ts';
import { isCompilationName } from '../../../scripts/source/compilation-name.ts';

const names = Array.from({ length: 60 }, (_, i) => `county-${i}`);
const asked = (word: string): string[] => names.filter((name) => isAsked(readPart(word), name));

test('shares are all compilations, each in one of them', () => {
  const shares = ['1/3', '2/3', '3/3'].map(asked);
  expect(shares.flat().toSorted()).toEqual(names.toSorted());
  for (const share of shares) expect(share.length).toBeGreaterThan(8);
});

test('a part is some compilations, the site alone, or the whole', () => {
  expect(asked('county-3,county-5')).toEqual(['county-3', 'county-5']);
  expect(asked('site')).toEqual([]);
  expect(asked('search,pages')).toEqual(names);
  expect(names.filter((name) => isAsked(readPart(undefined), name))).toEqual(names);
});

test.each(['', ',', '0/3', '4/3', 'site,county-1', 'search'])('“%s” is no part', (word) => {
  expect(() => readPart(word)).toThrow(`--only 后面是“${word}”`);
});

test('no compilation is called as a part that is none', () => {
  expect(['site', 'pages', 'search'].filter(isCompilationName)).toEqual([]);
});

test('the workflow’s shards are a whole site', () => {
  const workflow = readFileSync(resolve(import.meta.dirname, '../../../.github/workflows/site.yml'), 'utf8');
  const shards = /shard: \[(.*)\]/.exec(workflow)?.[1]?.split(', ') ?? [];
  expect(shards.map((word) => readPart(word).kind)).toContain('site');
  expect(
    shards
      .filter((word) => word !== 'site')
      .flatMap(asked)
      .toSorted(),
  ).toEqual(names.toSorted());
  const merged = /npm run merge -- dist (.*)/.exec(workflow)?.[1]?.split(' ');
  expect(merged).toEqual(shards.map((_, i) => `shards/${i}`));
});
