/**
 * A compilation → its PDF files: the whole, and one for each plan. Writes nothing; the caller does.
 *
 *     education-2024/education-2024.pdf      destinations `1-item-27`
 *     education-2024/1/education-2024-1.pdf  destinations `item-27`
 */
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import type { CompilationTree } from '../../../src/model/plan/tree.ts';
import { bytesOfPictures } from '../data/picture-files.ts';
import { bringPictures } from './bring-pictures.ts';
import { findMissing } from './check-glyphs.ts';
import { layCompilation, layOnePlan } from './lay-document.ts';
import { openPress } from './press.ts';
import type { PrintDocument } from './print-document.ts';
import { refusePrint } from './refuse-print.ts';
import { substitute } from './substitute.ts';

/** A PDF, finished: named destinations, packed, tagged. */
export interface PrintedFile {
  /** Below the site's root. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** A compilation, and the text it was read from. */
export interface ReadSeed {
  readonly compilation: Compilation;
  readonly tree: Pick<CompilationTree, 'source'>;
  /** What its cover says besides its title and address. */
  readonly about: readonly string[];
  /** What to print in place of characters that no face has. */
  readonly seed?: { readonly characters?: ReadonlyMap<string, string> };
}

/** Prints until it is closed. */
export interface Printer {
  /** The whole, then plan after plan; nothing where a character cannot be printed. `report` is called as each is done. */
  print(seed: ReadSeed, report?: () => void): Promise<PrintedFile[]>;
  close(): void;
}

/** `site` is the site's origin, empty where it has no address. Compilations may be printed side by side. */
export function openPrinter(site: string): Printer {
  const press = openPress();
  const origin = site.replace(/\/+$/, '');
  return {
    async print({ compilation, tree, about, seed }, report) {
      const shown = seed?.characters ?? new Map<string, string>();
      if (findMissing(compilation, tree.source, shown).length > 0) return [];
      const pictures = bytesOfPictures(tree.source);
      const set = async (path: string, document: PrintDocument): Promise<PrintedFile> => {
        const pdf = await press.set(bringPictures(substitute(document, shown), pictures)).catch((error: Error) => {
          throw refusePrint(document.title, error, compilation, tree.source);
        });
        report?.();
        return { path, ...pdf };
      };
      const name = compilation.compilation;
      const terms = new Map<string, number>();
      return Promise.all([
        set(`${name}/${name}.pdf`, layCompilation(compilation, origin, about, terms)),
        ...compilation.plans.map((plan) =>
          set(`${name}/${plan.ordinal}/${name}-${plan.ordinal}.pdf`, layOnePlan(compilation, plan, origin, terms)),
        ),
      ]);
    },
    close: () => press.close(),
  };
}
