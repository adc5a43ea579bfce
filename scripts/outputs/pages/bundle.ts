/**
 * Has Astro bundle the pages' code in a process of its own: Astro and Vite take some hundred megabytes, which nobody would
 * give back while pages are rendered.
 *
 *     code/…         what renders
 *     shared/…       what all pages share: scripts, styles, public files
 *     styles.json    the styles of each page's kind, which Astro holds in memory
 */
import { doApart } from '../../shell/apart.ts';

export interface BundleOrder {
  /** The workplace, Astro's project. */
  readonly root: string;
  /** The site's origin, or nothing; and the folder of its host that it lives in. */
  readonly site: string;
  readonly base: string;
  /** The folder that is made. */
  readonly into: string;
}

const MODULE = new URL('bundle-process.ts', import.meta.url);

/** Throws what Astro says where it cannot. */
export const bundle = (order: BundleOrder): Promise<void> => doApart<BundleOrder, void>(MODULE, order, order.root).done;
