/**
 * Proof, in every build, of all that a reader can get: each finished file is read back and compared, line by line, with
 * what the tree has: words to the space, order, addresses, and where links lead.
 */

import { checkBook } from './books/check-book.ts';
import { checkPdfs } from './books/check-pdf.ts';
import { checkModel } from './check-model.ts';
import { checkPictures } from './check-pictures.ts';
import { checkTables } from './check-tables.ts';
import { checkTree } from './check-tree.ts';
import { checkUnread } from './check-unread.ts';
import type { ConvertedSeed, JoinedSite, MadeSite } from './converted-seed.ts';
import { checkData } from './data/check-data.ts';
import { type Made, openMade } from './made-site.ts';
import { checkAcross } from './pages/check-across.ts';
import { checkCards } from './pages/check-cards.ts';
import { checkChanges } from './pages/check-changes.ts';
import { checkPages } from './pages/check-pages.ts';
import { checkPlanPages } from './pages/check-plan-page.ts';
import { checkStyles } from './pages/check-styles.ts';
import { quotedWords, wordsOfSite } from './quoted-words.ts';
import { sayingsOf } from './sayings.ts';
import { checkKept } from './site/check-kept.ts';
import { checkSearch } from './site/check-search.ts';
import { checkSite } from './site/check-site.ts';

/** Throws a `Refusal` that names the file and the first line that is not as it should be. */
export async function checkOutputs(converted: ConvertedSeed, site: MadeSite): Promise<void> {
  const made = openMade(converted, site);
  checkCompilation(made);
  checkKept(made);
  await checkPdfs(made);
  checkUnread(made);
}

/** The same of what the compilations have together; `isWhole` where their own files stand beside it. */
export function checkJoin(all: readonly ConvertedSeed[], site: JoinedSite, isWhole: boolean): void {
  const opened = all.map((converted) => openMade(converted, site));
  const compilations = all.map(({ compilation }) => compilation);
  const words = wordsOfSite(compilations);
  checkStyles(site.dist);
  const { dist, lists, topics, settings, sums } = site;
  const facts = { settings, sayings: sayingsOf(all, site), proven: new Set<string>() };
  checkSite({ dist, facts, sums, origin: opened[0]?.origin ?? '', all: opened, words, isWhole, lists, topics });
  checkSearch(compilations, site.dist);
}

/** All that is made of one compilation, but for the print. */
export function checkCompilation(made: Made): void {
  const words = quotedWords(made.compilation);
  checkTree(made);
  checkModel(made.tree, made.compilation);
  checkPlanPages(made);
  checkPages(made);
  checkTables(made);
  checkData(made);
  checkChanges(made);
  checkAcross(made, words);
  checkBook(made);
  checkPictures(made);
  checkCards(made);
}
