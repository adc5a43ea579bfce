/**
 * A compilation → its PDF files: the whole, and one for each plan. Writes nothing; the caller does.
 *
 *     education-2024/education-2024.pdf      destinations `1-item-27`
 *     education-2024/1/education-2024-1.pdf  destinations `item-27`
 */
import type { Compilation } from '../../src/model/compilation.ts';
import { checkGlyphs, readCoverage } from './check-glyphs.ts';
import { readFonts } from './fonts.ts';
import { layCompilation, layOnePlan } from './lay-document.ts';
import { createTypesetter } from './typst.ts';

export interface PrintedFile {
  /** Below the site's root. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Prints one compilation after another, the faces loaded once. `site` is the site's address, without a path. */
export function createPrinter(site: string): (compilation: Compilation) => Generator<PrintedFile> {
  const fonts = readFonts();
  const hasGlyph = readCoverage(fonts);
  const typesetter = createTypesetter(fonts);
  const origin = site.replace(/\/+$/, '');
  return function* (compilation) {
    const name = compilation.compilation;
    checkGlyphs(compilation, hasGlyph);
    yield { path: `${name}/${name}.pdf`, ...typesetter(layCompilation(compilation, origin)) };
    for (const plan of compilation.plans) {
      const path = `${name}/${plan.ordinal}/${name}-${plan.ordinal}.pdf`;
      yield { path, ...typesetter(layOnePlan(compilation, plan, origin)) };
    }
  };
}
