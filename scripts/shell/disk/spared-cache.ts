/**
 * A cache that a build can do without: where its disk is full, read-only or broken, the build goes on, and says so once.
 * What is not taken is made; what is not kept is made again by the next build.
 */
import { Refusal } from '../refusal.ts';
import type { Cache } from './cache.ts';
import { refuseDisk } from './disk-errors.ts';

/** `folder` is where `cache` lies; `say` hears what its disk did not do. */
export function spareCache(cache: Cache, folder: string, say: (text: string) => void): Cache {
  let isSpared = false;
  const spare = (error: unknown): void => {
    const explained = refuseDisk(error, folder, undefined, TODO);
    if (!(explained instanceof Refusal)) throw error;
    if (!isSpared) say(`注意：${explained.message}`);
    isSpared = true;
  };
  const attempt = (work: () => void): void => {
    if (isSpared) return;
    try {
      work();
    } catch (error) {
      spare(error);
    }
  };
  return {
    sumOf: cache.sumOf,
    async take(key, into) {
      try {
        return await cache.take(key, into);
      } catch (error) {
        spare(error);
        return false;
      }
    },
    async keep(key, from, name) {
      if (!isSpared) await cache.keep(key, from, name).catch(spare);
    },
    close: (replaced) => attempt(() => cache.close(replaced)),
    drop: (most) => attempt(() => cache.drop(most)),
  };
}

const TODO = '腾出空间或改好权限；这次不留下缓存，下次要重新生成，网站照常生成';
