/** What a service worker has that a page has not; and what the build told it (scripts/outputs/installed/). */
import { type InstalledSite, KEPT_LIST, type KeptList } from '../../model/offline/kept-list.ts';

interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

interface MessageToWorker extends ExtendableEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

interface WorkerScope {
  readonly yaodianSite: InstalledSite;
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(kind: 'message', listener: (event: MessageToWorker) => void): void;
}

export const scope = self as unknown as WorkerScope;
export const site = scope.yaodianSite;

/** Other sites of the same host have caches, too. */
const PREFIX = `yaodian:${site.folder}:`;
export const VISITED = `${PREFIX}visited`;
export const HASHED = `${PREFIX}hashed`;
export const SHELLS = `${PREFIX}shell:`;
export const SHELL = SHELLS + site.version;
/** The caches of a compilation, one for each version. */
export const keptCaches = (compilation: string): string => `${PREFIX}kept:${compilation}:`;
export const KEPT = `${PREFIX}kept:`;

export const listCaches = async (prefix: string): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(prefix));

export const addressOf = (path: string): string => new URL(site.folder + path, location.origin).href;

/** The list that a finished cache of a compilation ends with; `cache` is its name. */
export async function readKept(cache: string): Promise<KeptList | undefined> {
  const name = cache.slice(KEPT.length).split(':')[0] as string;
  const response = await caches.match(addressOf(`${name}/${KEPT_LIST}`), { cacheName: cache });
  return (await response?.json()) as KeptList | undefined;
}
