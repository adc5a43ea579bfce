/**
 * Proof, in every build, of all that a reader can get of a compilation: each finished file is read back and compared,
 * line by line, with what the tree has: words to the space, order, addresses, and where links lead.
 */
import { checkBook } from './check-book.ts';
import { checkData } from './check-data.ts';
import { checkModel } from './check-model.ts';
import { checkPages } from './check-pages.ts';
import { checkPictures } from './check-pictures.ts';
import { checkPlanPages } from './check-plan-page.ts';
import { checkSearch } from './check-search.ts';
import { type ConvertedSeed, type MadeSite, openMade } from './made-site.ts';

/** Throws a `Refusal` that names the file and the first line that is not as it should be. */
export function checkOutputs(all: readonly ConvertedSeed[], site: MadeSite): void {
  for (const converted of all) {
    checkModel(converted.tree, converted.compilation);
    const made = openMade(converted, site);
    checkPlanPages(made);
    checkPages(made);
    checkData(made);
    checkBook(made);
    checkPictures(made);
  }
  checkSearch(
    all.map(({ compilation }) => compilation),
    site.dist,
  );
}
