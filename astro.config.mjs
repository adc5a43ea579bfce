import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

/** The site's own address, for canonical links and feeds. Set YAODIAN_SITE when publishing. */
const site = process.env.YAODIAN_SITE ?? 'https://yaodian.example';

/**
 * The modules that `loadModule` (src/browser/load-module.ts) loads, as files of their own. An ordinary dynamic import
 * would bring a preloading script of Vite's to every page that is larger than the page's own.
 */
function lazyModules() {
  const modules = [
    'cite-menu',
    'search/header-results',
    'search/search-page',
    'search/mark-page',
    'search/site-search',
  ];
  return {
    name: 'yaodian-lazy-modules',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    buildStart() {
      for (const name of modules) {
        const id = fileURLToPath(new URL(`src/browser/${name}.ts`, import.meta.url));
        this.emitFile({ type: 'chunk', id, fileName: `assets/${name}.js`, preserveSignature: 'strict' });
      }
    },
  };
}

export default defineConfig({
  site,
  output: 'static',
  trailingSlash: 'always',
  // A strict Content-Security-Policy: nothing inline.
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 }, plugins: [lazyModules()] },
  devToolbar: { enabled: false },
  prefetch: false,
  // The pages' texts are the source's: nothing may be read into them.
  integrations: [mdx({ extendMarkdownConfig: false, gfm: false, smartypants: false, syntaxHighlight: false })],
});
