import { expect, test } from 'vitest';
import type { Cache } from '../../../../scripts/shell/disk/cache.ts';
import { spareCache } from '../../../../scripts/shell/disk/spared-cache.ts';

const fail = (code: string | undefined) => (): never => {
  throw Object.assign(new Error('not done'), { code });
};

/** A cache that fails by `act` in all that it is asked for. */
function cacheThat(act: () => never, asked: string[]): Cache {
  const note = (what: string): never => {
    asked.push(what);
    return act();
  };
  return {
    sumOf: () => '',
    take: async (key) => note(`take ${key}`),
    keep: async (key) => note(`keep ${key}`),
    close: () => note('close'),
    drop: () => note('drop'),
  };
}

test('a cache whose disk fails is gone without, which is said once; what may still be had of it is asked for', async () => {
  const asked: string[] = [];
  const said: string[] = [];
  const cache = spareCache(cacheThat(fail('ENOSPC'), asked), 'cache', (text) => said.push(text));
  await cache.keep('a', 'parts', 'a');
  await cache.keep('b', 'parts', 'b');
  expect(await cache.take('c', 'parts')).toBe(false);
  expect(await cache.take('d', 'parts')).toBe(false);
  cache.close('done');
  cache.drop();
  expect(asked).toEqual(['keep a', 'take c', 'take d']);
  expect(said).toEqual([expect.stringMatching(/^注意：cache：写不进去：磁盘已满\n {2}请：.+网站照常生成$/)]);
});

test('any other error of it is an error', async () => {
  const cache = spareCache(cacheThat(fail(undefined), []), 'cache', () => undefined);
  await expect(cache.keep('a', 'parts', 'a')).rejects.toThrow('not done');
  await expect(cache.take('a', 'parts')).rejects.toThrow('not done');
  expect(() => cache.close('done')).toThrow('not done');
});
