/** Renders the pages of one compilation, or of the site, with the code that Astro has bundled. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { siteFolder } from '../../../src/model/address/site-path.ts';

/** Which pages: those of a compilation, or those that are the site's alone. `only` of those whose file it fits. */
export interface RenderScope {
  readonly compilation: string | undefined;
  readonly only?: RegExp | undefined;
}

/** What Astro renders with (`astro:default`'s own): a function from a request and its route to a page. */
export type StaticApp = ConstructorParameters<typeof StaticPaths>[0] & {
  readonly routeCache: { clearAll(): void };
  render(request: Request, options: { routeData: Route }): Promise<Response>;
};
type StaticPath = Awaited<ReturnType<StaticPaths['getAll']>>[number];
type Route = StaticPath['route'];

/** Into the folder `into`. Which compilation is rendered stands in the environment: one scope at a time. */
export async function renderScope(
  app: StaticApp,
  { compilation, only = /^/ }: RenderScope,
  into: string,
): Promise<void> {
  if (compilation === undefined) delete process.env.YAODIAN_COMPILATION;
  else process.env.YAODIAN_COMPILATION = compilation;
  app.routeCache.clearAll();
  const isOfCompilation = compilation !== undefined;
  const routes = app.manifest.routes.filter(
    ({ routeData: { component } }) =>
      component.includes('/pages/[compilation]/') === isOfCompilation && only.test(component),
  );
  const { StaticPaths } = await import('astro/runtime/prerender/static-paths.js');
  const paths = await new StaticPaths(narrow(app, routes)).getAll();
  for (const path of paths) await renderPath(app, path, into);
  app.routeCache.clearAll();
}

function narrow(app: StaticApp, routes: StaticApp['manifest']['routes']): StaticApp {
  return Object.create(app, {
    manifest: { value: { ...app.manifest, routes } },
    routeCache: { value: app.routeCache },
    getComponentByRoute: { value: (route: Route) => app.getComponentByRoute?.(route) },
  }) as StaticApp;
}

async function renderPath(app: StaticApp, { pathname, route }: StaticPath, into: string): Promise<void> {
  const path = pathname.replace(/^\/+|\/+$/g, '');
  const isPage = route.type === 'page';
  const address = `${siteFolder()}${path}${isPage && path !== '' ? '/' : ''}`;
  const response = await app.render(new Request(new URL(address, 'http://localhost')), { routeData: route });
  const file = join(into, isPage ? fileOfPage(path) : path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
}

const fileOfPage = (path: string): string => (path === '404' ? '404.html' : join(path, 'index.html'));
