/** In the worker's place where the office has switched it off: it takes back what an earlier one kept, and ends. */
import { listCaches } from './worker-scope.ts';

interface EndingScope {
  readonly yaodianSite: { readonly folder: string };
  readonly registration: { unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: string, listener: (event: { waitUntil(promise: Promise<unknown>): void }) => void): void;
}

const ending = self as unknown as EndingScope;
ending.addEventListener('install', (event) => event.waitUntil(ending.skipWaiting()));
ending.addEventListener('activate', (event) => event.waitUntil(end()));

async function end(): Promise<void> {
  for (const name of await listCaches(`yaodian:${ending.yaodianSite.folder}:`)) await caches.delete(name);
  await ending.registration.unregister();
}
