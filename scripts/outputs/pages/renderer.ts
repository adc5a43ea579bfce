/**
 * Astro, opened once: it bundles the pages' code, which holds no compilation, and then renders the pages of one
 * compilation after the other, and of the site, as it is asked to. Nothing of a compilation stays in memory.
 *
 * While it is open its folder is the current one: there Astro puts the code that renders, which must find its packages
 * from there, and which another build must not meet.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { siteFolder } from '../../../src/model/address/site-path.ts';
import type { Folders } from '../../shell/disk/workplace.ts';
import { astroProject, setMode } from './astro-project.ts';

/** Which pages: those of a compilation, or those that are the site's alone. `only` of those whose file it fits. */
export interface Scope {
  readonly compilation: string | undefined;
  readonly only?: RegExp | undefined;
}

export interface Renderer {
  /** Renders the pages of `scope` into the folder `into`. */
  render(scope: Scope, into: string): Promise<void>;
  /** Lets Astro end: what all pages share, scripts, styles and public files, is then in `made`. */
  close(): Promise<void>;
}

/** `site` is the site's origin, or nothing. */
export async function openRenderer({ root, content, made }: Folders, site: string): Promise<Renderer> {
  process.env.YAODIAN_CONTENT = content;
  setMode('production');
  const { build } = await import('astro');
  const before = process.cwd();
  process.chdir(root);
  const opened = Promise.withResolvers<StaticApp>();
  const done = Promise.withResolvers<void>();
  // What goes wrong is thrown, and said once by the command.
  const built = build({
    ...astroProject(root),
    base: siteFolder(),
    ...(site === '' ? {} : { site }),
    outDir: made,
    logLevel: 'silent',
    integrations: [renderBetween(opened.resolve, done.promise)],
  }).finally(() => process.chdir(before));
  built.catch(opened.reject);
  const app = await opened.promise;
  let last = Promise.resolve();
  return {
    render(scope, into) {
      // One at a time: which compilation is rendered stands in the environment.
      const rendered = last.then(() => renderScope(app, scope, into));
      last = rendered.catch(() => undefined);
      return rendered;
    },
    async close() {
      done.resolve();
      await built;
    },
  };
}

/** What Astro renders with (`astro:default`'s own): a function from a request and its route to a page. */
type StaticApp = ConstructorParameters<typeof StaticPaths>[0] & {
  readonly routeCache: { clearAll(): void };
  render(request: Request, options: { routeData: Route }): Promise<Response>;
};
type StaticPath = Awaited<ReturnType<StaticPaths['getAll']>>[number];
type Route = StaticPath['route'];

/** Has Astro wait, its code bundled and before it renders a page of its own, until `done`; then there is none left. */
function renderBetween(open: (app: StaticApp) => void, done: Promise<void>): AstroIntegration {
  return {
    name: 'yaodian-renderer',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((ours) => ({
          ...ours,
          async getStaticPaths() {
            open((ours as typeof ours & { app: StaticApp }).app);
            await done;
            return [];
          },
        })),
    },
  };
}

async function renderScope(app: StaticApp, { compilation, only = /^/ }: Scope, into: string): Promise<void> {
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
  const file = join(into, isPage ? nameFile(path) : path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
}

const nameFile = (path: string): string => (path === '404' ? '404.html' : join(path, 'index.html'));
