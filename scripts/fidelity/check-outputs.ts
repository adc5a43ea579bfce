/**
 * Proof, in every build, of all that a reader can get of a compilation: each finished file is read back and compared,
 * line by line, with what the tree has: words to the space, order, addresses, and where links lead.
 */
import { checkAcross } from './check-across.ts';
import { checkBook } from './check-book.ts';
import { checkData } from './check-data.ts';
import { checkModel } from './check-model.ts';
import { checkPages } from './check-pages.ts';
import { checkPdfs } from './check-pdf.ts';
import { checkPlanPages } from './check-plan-page.ts';
import { checkSearch } from './check-search.ts';
import { checkSite } from './check-site.ts';
import { type ConvertedSeed, type MadeSite, openMade } from './made-site.ts';
import { quotedWords } from './quoted-words.ts';

/** Throws a `Refusal` that names the file and the first line that is not as it should be. */
export async function checkOutputs(all: readonly ConvertedSeed[], site: MadeSite): Promise<void> {
  const opened = all.map((converted) => openMade(converted, site));
  const words = new Map<string, string>();
  for (const made of opened) {
    const own = quotedWords(made.compilation);
    for (const [url, text] of own) words.set(url, text);
    checkModel(made.tree, made.compilation);
    checkAcross(made, own);
    checkPlanPages(made);
    checkPages(made);
    checkData(made);
    checkBook(made);
    await checkPdfs(made);
  }
  checkSite({ dist: site.dist, origin: opened[0]?.origin ?? '', all: opened, words });
  checkSearch(
    all.map(({ compilation }) => compilation),
    site.dist,
  );
}
