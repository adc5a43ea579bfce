/** What is opened once for all compilations, and closed however a build ends: the press, and the pages' code. */
import type { Apart } from '../shell/apart.ts';
import type { Folders } from '../shell/disk/workplace.ts';
import type { BundleCache } from './pages/kept-bundle.ts';
import { openRenderer, type Renderer } from './pages/renderer.ts';
import { openPrinter, type Printer } from './pdf/print-compilation.ts';

/** Printer and renderer, each opened when it is first asked for, since either takes seconds and hundreds of megabytes. */
export interface Tools {
  /** `site` is the site's origin, or nothing. */
  printer(site: string): Printer;
  /** Gives back its memory. */
  endPrinter(): void;
  /** Has Astro bundle its code already, while something else is done. */
  prepare(site: string): void;
  renderer(site: string): Promise<Renderer>;
  /** What is done apart ends with these. */
  endLater(apart: Pick<Apart<unknown>, 'end'>): void;
  /** Ends all; who still bundles has then come to the end of it. */
  close(): Promise<void>;
}

/** `kept` is where Astro's bundles are taken from and kept. */
export function layTools(folders: Folders, kept?: BundleCache): Tools {
  let printer: Printer | undefined;
  let renderer: Promise<Renderer> | undefined;
  const apart: Pick<Apart<unknown>, 'end'>[] = [];
  const openOnce = (site: string): Promise<Renderer> => {
    renderer ??= openRenderer(folders, site, kept);
    return renderer;
  };
  const endPrinter = (): void => {
    printer?.close();
    printer = undefined;
  };
  return {
    printer(site) {
      printer ??= openPrinter(site);
      return printer;
    },
    endPrinter,
    prepare(site) {
      // Whoever renders is told what went wrong.
      openOnce(site).catch(() => undefined);
    },
    renderer: openOnce,
    endLater: (one) => void apart.push(one),
    async close() {
      endPrinter();
      for (const one of apart) one.end();
      await renderer;
    },
  };
}
