import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { BROWSERS } from './src/model/browsers.ts';

/** What `loadModule` (src/browser/load-module.ts) loads when it is needed, relative to src/browser/. */
const LAZY_MODULES = ['entry-menu', 'key-sheet', 'looks-menu', 'search/search', 'search/simplify'];

/** The script of a page or component; that of every page stands in a layout. */
const RE_OWN_SCRIPT = /\/src\/((?:pages|components)\/[^?]*)\.astro\?astro&type=script/;

/**
 * Makes each lazy module a file of its own, and `virtual:lazy-modules` the table of their addresses. An ordinary
 * dynamic import would bring a preloading script of Vite's to every page that is larger than the page's own.
 *
 * What two of them import stands in both, and so it does with the scripts of single pages: in a file of its own it would
 * be asked for only when they have come, and the script of every page would be two.
 */
function lazyModules() {
  const TABLE = 'virtual:lazy-modules';
  const pathOf = (name) => fileURLToPath(new URL(`src/browser/${name}.ts`, import.meta.url));
  let isBuild = false;
  return {
    name: 'yaodian-lazy-modules',
    enforce: 'pre',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    async resolveId(id, importer) {
      const mark = importer?.split('?lazy=')[1] ?? RE_OWN_SCRIPT.exec(importer ?? '')?.[1]?.replace(/\W/g, '-');
      if (id === TABLE) return `\0${TABLE}?lazy=${mark ?? ''}`;
      if (mark === undefined || id.includes('?')) return undefined;
      const resolved = await this.resolve(id, importer, { skipSelf: true });
      return resolved && { ...resolved, id: `${resolved.id}?lazy=${mark}` };
    },
    load(id) {
      if (!id.startsWith(`\0${TABLE}`)) return undefined;
      const rows = LAZY_MODULES.map((name) => {
        if (!isBuild) return [name, JSON.stringify(`/src/browser/${name}.ts`)];
        const file = this.emitFile({
          type: 'chunk',
          id: `${pathOf(name)}?lazy=${basename(name)}`,
          name: basename(name),
          preserveSignature: 'strict',
        });
        return [name, `import.meta.ROLLUP_FILE_URL_${file}`];
      });
      return `export default { ${rows.map(([name, url]) => `'${name}': ${url}`).join(', ')} };`;
    },
  };
}

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  // A strict Content-Security-Policy: nothing inline.
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0, target: BROWSERS, cssTarget: BROWSERS },
    worker: { rollupOptions: { output: { entryFileNames: 'assets/[name].[hash].js' } } },
    plugins: [lazyModules()],
  },
  devToolbar: { enabled: false },
  prefetch: false,
  // The pages' texts are the source's: nothing may be read into them.
  integrations: [mdx({ extendMarkdownConfig: false, gfm: false, smartypants: false, syntaxHighlight: false })],
});
