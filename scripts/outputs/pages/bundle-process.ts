/** A process (bundle.ts) in which Astro bundles, and renders nothing. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { answer } from '../../shell/apart.ts';
import { astroProject } from './astro-project.ts';
import type { BundleOrder } from './bundle.ts';
import type { PagesByKey } from './kept-bundle.ts';

/** Below the workplace, Astro's output; and below that the code. */
const OUTPUT = '.bundled';
const CODE = '.prerender';

answer<BundleOrder, void>(async ({ root, site, base, into }) => {
  const { build } = await import('astro');
  const outDir = join(root, OUTPUT);
  const bundled = Promise.withResolvers<PagesByKey>();
  const built = build({
    ...astroProject(root),
    base,
    ...(site === '' ? {} : { site }),
    outDir,
    logLevel: 'silent',
    integrations: [stopBundled(bundled.resolve)],
  });
  built.catch(bundled.reject);
  lay(outDir, into, await bundled.promise);
});

/** Has Astro stop where, its code bundled, it is about to ask which pages there are. */
function stopBundled(bundled: (pages: PagesByKey) => void): AstroIntegration {
  let pages: PagesByKey = new Map();
  return {
    name: 'yaodian-bundle',
    hooks: {
      // Astro goes on filling it.
      'astro:build:setup': (known) => {
        pages = known.pages;
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((ours) => ({
          ...ours,
          getStaticPaths() {
            bundled(pages);
            return new Promise(() => {});
          },
        })),
    },
  };
}

function lay(made: string, into: string, pages: PagesByKey): void {
  const styles = [...pages].map(([key, page]) => [key, { styles: page.styles }]);
  mkdirSync(into, { recursive: true });
  renameSync(join(made, CODE), join(into, 'code'));
  renameSync(made, join(into, 'shared'));
  writeFileSync(join(into, 'styles.json'), JSON.stringify(styles));
}
