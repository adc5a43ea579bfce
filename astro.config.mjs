import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

/** The site's own address, for canonical links and feeds. Set YAODIAN_SITE when publishing. */
const site = process.env.YAODIAN_SITE ?? 'https://yaodian.example';

export default defineConfig({
  site,
  output: 'static',
  trailingSlash: 'always',
  // A strict Content-Security-Policy: nothing inline.
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
  prefetch: false,
  // The pages' texts are the source's: nothing may be read into them.
  integrations: [mdx({ extendMarkdownConfig: false, gfm: false, smartypants: false, syntaxHighlight: false })],
  // The pages' texts are the source's: nothing may be read into them.
});
