/** A process (bundle.ts) in which Astro bundles, and renders nothing. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { astroProject } from './astro-project.ts';
import type { BundleError, BundleOrder } from './bundle.ts';
import type { PagesByKey } from './kept-bundle.ts';

/** Below the workplace, Astro's output; and below that the code. */
const OUTPUT = '.bundled';
const CODE = '.prerender';

// Whoever asked for it is gone.
process.once('disconnect', () => process.exit(1));
await bundlePages(JSON.parse(process.argv[2] ?? '') as BundleOrder).catch(sayWrong);

async function bundlePages({ root, site, base, into }: BundleOrder): Promise<void> {
  const { build } = await import('astro');
  const outDir = join(root, OUTPUT);
  await build({
    ...astroProject(root),
    base,
    ...(site === '' ? {} : { site }),
    outDir,
    logLevel: 'silent',
    integrations: [endBundled((pages) => lay(outDir, into, pages))],
  });
}

/** Ends the process where Astro, its code bundled, is about to ask which pages there are. */
function endBundled(lay: (pages: PagesByKey) => void): AstroIntegration {
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
          async getStaticPaths() {
            lay(pages);
            return process.exit(0);
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

/** Astro puts what the disk says inside an error of its own. */
function sayWrong(error: NodeJS.ErrnoException): void {
  const inner = error.cause instanceof Error ? (error.cause as NodeJS.ErrnoException) : error;
  const { message, stack, code } = inner.code === undefined ? error : inner;
  const said: BundleError = { message, stack, code };
  process.send?.(said, () => process.exit(1));
}
