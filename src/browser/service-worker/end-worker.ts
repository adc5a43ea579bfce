/** In the worker's place where the office has switched it off: it takes back what an earlier one kept, and ends. */
import { listCaches } from './worker-scope.ts';

interface EndingScope {
  readonly yaodianSite: { readonly folder: string };
  readonly registration: { unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: string, listener: (event: { waitUntil(promise: Promise<unknown>): void }) => void): void;
}

const scope = self as unknown as EndingScope;
scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(end()));

async function end(): Promise<void> {
  for (const name of await listCaches(`yaodian:${scope.yaodianSite.folder}:`)) await caches.delete(name);
  await scope.registration.unregister();
}
