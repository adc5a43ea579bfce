/**
 * The site without a network. Pages and data come from the network as long as there is one, so that none is ever stale
 * unsaid; files that are named by their content from the cache. Without a network: what was kept, then what was visited,
 * then a page that says that it is not there.
 */
import { clientsClaim, type WorkboxPlugin } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { keepCompilation } from './keep-compilation.ts';
import { answerLost } from './lost-page.ts';
import { addressOf, HASHED, KEPT, listCaches, SHELL, SHELLS, scope, site, VISITED } from './worker-scope.ts';

const RE_HASHED = /^(?:assets\/|pagefind\/(?:index|lists|places|positions)\/|[^/]+\/picture-)/;
const RE_OURS = /(?:\/|\.(?:html|json|js|svg|css|png|jpg|webp|wasm|pagefind|pf_\w+))$|^$/;
const RE_KEEPABLE = /^(?:text\/(?:html|css|javascript)|application\/json|image\/)/;
const OTHERS: CacheQueryOptions = { ignoreSearch: true, ignoreVary: true };

/** What was kept stands before what was visited: it is of one version. */
async function findKept(request: Request): Promise<Response | undefined> {
  const names = [SHELL, ...(await listCaches(KEPT)), ...(await listCaches(SHELLS))];
  for (const cacheName of names) {
    const found = await caches.match(request, { ...OTHERS, cacheName });
    if (found !== undefined) return found;
  }
  return undefined;
}

const orKept: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) => (await findKept(request)) ?? cachedResponse ?? null,
};
const orLost: WorkboxPlugin = {
  handlerDidError: async ({ request }) => (request.mode === 'navigate' ? answerLost() : Response.error()),
};
/** A question to the search is no page of its own; a redirect answers no other request. */
const whole: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => request.url.replace(/[?#].*$/s, ''),
  cacheWillUpdate: async ({ response }) =>
    response.status === 200 && !response.redirected && RE_KEEPABLE.test(response.headers.get('Content-Type') ?? '')
      ? response
      : null,
};

const expiration = (maxEntries: number): WorkboxPlugin =>
  new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }) as WorkboxPlugin;
const pathIn = (url: URL): string | undefined =>
  url.origin === location.origin && url.pathname.startsWith(site.folder)
    ? url.pathname.slice(site.folder.length)
    : undefined;

registerRoute(
  ({ url }) => RE_HASHED.test(pathIn(url) ?? ''),
  new CacheFirst({ cacheName: HASHED, plugins: [orKept, expiration(400)] }),
);
registerRoute(
  ({ url, request }) => {
    const path = pathIn(url);
    return path !== undefined && (request.mode === 'navigate' || RE_OURS.test(path));
  },
  new NetworkFirst({ cacheName: VISITED, plugins: [whole, orKept, orLost, expiration(100)] }),
);

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(dropShells()));
scope.addEventListener('message', (event) => {
  const { keep } = event.data as { keep?: string };
  if (keep !== undefined) event.waitUntil(keepCompilation(keep).then((answer) => event.ports[0]?.postMessage(answer)));
});
clientsClaim();

async function install(): Promise<void> {
  const cache = await caches.open(SHELL);
  const requests = site.shell.map(
    (path) => new Request(addressOf(path), { cache: path.startsWith('assets/') ? 'default' : 'no-cache' }),
  );
  await cache.addAll(requests);
  await scope.skipWaiting();
}

/** The last but one stays: pages that are open still load from it. Caches are listed in the order they were made in. */
async function dropShells(): Promise<void> {
  const others = (await listCaches(SHELLS)).filter((name) => name !== SHELL);
  for (const name of others.slice(0, -1)) await caches.delete(name);
}
