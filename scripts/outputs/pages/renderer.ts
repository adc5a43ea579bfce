/**
 * The pages' code, which holds no compilation, is bundled once by Astro, or taken as an earlier build bundled it; it then
 * renders the pages of one compilation after the other, and of the site, as it is asked to. Nothing of a compilation stays
 * in memory.
 *
 * While Astro is open its folder is the current one: there Astro puts the code that renders, which must find its packages
 * from there, and which another build must not meet.
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { siteFolder } from '../../../src/model/address/site-path.ts';
import { listFiles, type Sums } from '../../shell/disk/manifest.ts';
import type { Folders } from '../../shell/disk/workplace.ts';
import { astroProject, setMode } from './astro-project.ts';
import { type BundleCache, CODE, keepBundle, type PagesByKey, takeBundle } from './kept-bundle.ts';
import { type RenderScope, renderScope, type StaticApp } from './render-scope.ts';

/** Astro, begun once a build: it bundles once, and renders as often as it is asked. */
export interface Renderer {
  /** The sums of what all pages share, as it was bundled. */
  readonly shared: Sums;
  /** Renders the pages of `scope` into the folder `into`. */
  render(scope: RenderScope, into: string): Promise<void>;
  /** Lets Astro end: what all pages share, scripts, styles and public files, is then in `made`. */
  close(): Promise<void>;
}

/** `site` is the site's origin, or nothing; `kept` is where bundles are taken from and kept. */
export async function openRenderer(folders: Folders, site: string, kept?: BundleCache): Promise<Renderer> {
  process.env.YAODIAN_CONTENT = folders.content;
  setMode('production');
  const taken = kept && (await takeBundle(kept, folders, site));
  if (taken !== undefined) return renderWith(taken, sumShared(folders), async () => {});
  const { app, pages, close } = await openAstro(folders, site);
  if (kept !== undefined) await keepBundle(kept, folders, site, pages);
  return renderWith(app, sumShared(folders), close);
}

/** Before a page is rendered. */
const sumShared = ({ made }: Folders): Sums =>
  new Map(
    listFiles(made)
      .filter((path) => !path.startsWith(CODE))
      .map((path) => [path, hash('sha256', readFileSync(join(made, path)))]),
  );

function renderWith(app: StaticApp, shared: Sums, close: () => Promise<void>): Renderer {
  let last = Promise.resolve();
  return {
    shared,
    render(scope, into) {
      // One at a time: which compilation is rendered stands in the environment.
      const rendered = last.then(() => renderScope(app, scope, into));
      last = rendered.catch(() => undefined);
      return rendered;
    },
    close,
  };
}

interface OpenedAstro {
  readonly app: StaticApp;
  readonly pages: PagesByKey;
  readonly close: () => Promise<void>;
}

async function openAstro({ root, made }: Folders, site: string): Promise<OpenedAstro> {
  const { build } = await import('astro');
  const before = process.cwd();
  process.chdir(root);
  const opened = Promise.withResolvers<Omit<OpenedAstro, 'close'>>();
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
  const close = async (): Promise<void> => {
    done.resolve();
    await built;
  };
  return { ...(await opened.promise), close };
}

/** Has Astro wait, its code bundled and before it renders a page of its own, until `done`; then there is none left. */
function renderBetween(open: (opened: Omit<OpenedAstro, 'close'>) => void, done: Promise<void>): AstroIntegration {
  let pages: PagesByKey = new Map();
  return {
    name: 'yaodian-renderer',
    hooks: {
      // Astro goes on filling it.
      'astro:build:setup': (known) => {
        pages = known.pages;
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((ours) => ({
          ...ours,
          async getStaticPaths() {
            open({ app: (ours as typeof ours & { app: StaticApp }).app, pages });
            await done;
            return [];
          },
        })),
    },
  };
}
