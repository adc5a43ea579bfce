/**
 * Renders the pages of one compilation after the other, and of the site, as it is asked to, with code that holds no
 * compilation (kept-bundle.ts). Nothing of a compilation stays in memory.
 */
import type { Sums } from '../../shell/disk/manifest.ts';
import type { Folders } from '../../shell/disk/workplace.ts';
import { setMode } from './astro-project.ts';
import { type BundleCache, openBundle } from './kept-bundle.ts';
import { type RenderScope, renderScope } from './render-scope.ts';

/** Opened once a build; it renders as often as it is asked. */
export interface Renderer {
  /** The sums of what all pages share, as it was bundled: scripts, styles and public files, which lie in `made`. */
  readonly shared: Sums;
  /** Renders the pages of `scope` into the folder `into`. */
  render(scope: RenderScope, into: string): Promise<void>;
}

/** `site` is the site's origin, or nothing; `kept` is where bundles are taken from and kept. */
export async function openRenderer(folders: Folders, site: string, kept?: BundleCache): Promise<Renderer> {
  process.env.YAODIAN_CONTENT = folders.content;
  setMode('production');
  const { app, shared } = await openBundle(folders, site, kept);
  let last = Promise.resolve();
  return {
    shared,
    render(scope, into) {
      // One at a time: which compilation is rendered stands in the environment.
      const rendered = last.then(() => renderScope(app, scope, into));
      last = rendered.catch(() => undefined);
      return rendered;
    },
  };
}
