/** What is opened once for all compilations, and closed however a build ends: the press, and Astro. */
import type { Folders } from '../shell/disk/workplace.ts';
import { openRenderer, type Renderer } from './pages/renderer.ts';
import { openPrinter, type Printer } from './pdf/print-compilation.ts';

export interface Tools {
  /** `site` is the site's origin, or nothing. */
  printer(site: string): Printer;
  renderer(site: string): Promise<Renderer>;
  /** Ends both; what Astro has to write at its end is then written. */
  close(): Promise<void>;
}

export function layTools(folders: Folders): Tools {
  let printer: Printer | undefined;
  let renderer: Promise<Renderer> | undefined;
  return {
    printer(site) {
      printer ??= openPrinter(site);
      return printer;
    },
    renderer(site) {
      renderer ??= openRenderer(folders, site);
      return renderer;
    },
    async close() {
      printer?.close();
      const opened = renderer;
      [printer, renderer] = [undefined, undefined];
      await (await opened)?.close();
    },
  };
}
