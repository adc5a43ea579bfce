/**
 * Keeps a compilation whole, in a cache of its version. Its list is put there last: a cache without one is not finished,
 * and goes on where it was left. What the version before has unchanged is taken from there; then that one is dropped.
 */
import { KEPT_LIST, type KeepAnswer, type KeptFile, type KeptList } from '../../model/offline/kept-list.ts';
import { addressOf, KEPT, keptCaches, listCaches, readKept, site } from './worker-scope.ts';

const AT_ONCE = 4;
const running = new Map<string, Promise<KeepAnswer>>();

/** Once at a time, however many pages ask. */
export function keepCompilation(name: string): Promise<KeepAnswer> {
  const asked =
    running.get(name) ??
    keep(name)
      .catch((): KeepAnswer => ({ kind: 'failed' }))
      .finally(() => running.delete(name));
  running.set(name, asked);
  return asked;
}

async function keep(name: string): Promise<KeepAnswer> {
  const response = await fetch(addressOf(`${name}/${KEPT_LIST}`), { cache: 'no-cache' });
  if (!response.ok) {
    if (response.status === 404 || response.status === 410) await dropAll(name);
    return { kind: 'failed' };
  }
  const list = (await response.clone().json()) as KeptList;
  const { bytes } = list;
  if (bytes > site.mostKept) return sayKept('too-large', bytes);
  const current = keptCaches(name) + list.version;
  if (await readKept(current)) return { kind: 'same' };
  const old = await readOld(name, current);
  await bringAll(list, current, old);
  await (await caches.open(current)).put(response.url, response);
  await dropAll(name, current);
  await dropFirst();
  return sayKept(old.length > 0 ? 'replaced' : 'kept', bytes);
}

/** The page has no words of its own for it: it would bring them to every reader before the text. */
function sayKept(kind: 'kept' | 'replaced' | 'too-large', bytes: number): KeepAnswer {
  const size = `（${(bytes / 1e6 + 0.05).toFixed(1)} MB）`;
  const words = {
    kept: `本汇编已存到本机${size}，没有网络也能读`,
    replaced: `本汇编有更新，本机存下的已换成新的${size}`,
    'too-large': `本汇编太大${size}，没有存到本机；没有网络时只能读看过的网页`,
  };
  return { kind, words: words[kind] };
}

async function bringAll(list: KeptList, current: string, old: readonly OldCopy[]): Promise<void> {
  const cache = await caches.open(current);
  const left = [...list.files];
  const work = async (): Promise<void> => {
    for (let file = left.pop(); file !== undefined; file = left.pop()) {
      if (!(await cache.match(addressOf(file.path)))) await bring(file, cache, old);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

interface OldCopy {
  readonly cache: Cache;
  readonly sums: ReadonlyMap<string, string>;
}

/** The finished copies of other versions. */
async function readOld(name: string, current: string): Promise<OldCopy[]> {
  const names = (await listCaches(keptCaches(name))).filter((other) => other !== current);
  const copies = names.map(async (other) => {
    const list = await readKept(other);
    if (list === undefined) return [];
    return [{ cache: await caches.open(other), sums: new Map(list.files.map(({ path, sum }) => [path, sum])) }];
  });
  return (await Promise.all(copies)).flat();
}

async function bring({ path, sum }: KeptFile, cache: Cache, old: readonly OldCopy[]): Promise<void> {
  const url = addressOf(path);
  const same = await old.find(({ sums }) => sums.get(path) === sum)?.cache.match(url);
  if (same !== undefined) return cache.put(url, same);
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok || (await sumOf(response.clone())) !== sum) throw new Error(`${path} is not as listed`);
  await cache.put(url, response);
}

async function sumOf(response: Response): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function dropAll(name: string, but?: string): Promise<void> {
  for (const other of await listCaches(keptCaches(name))) if (other !== but) await caches.delete(other);
}

/** Caches are listed in the order they were made in; the newest always stays. */
async function dropFirst(): Promise<void> {
  let together = 0;
  for (const cache of (await listCaches(KEPT)).reverse()) {
    together += (await readKept(cache))?.bytes ?? 0;
    if (together > site.mostTogether) await caches.delete(cache);
  }
}
