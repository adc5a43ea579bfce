/** A hand of the press (press.ts), a process of its own: a document in, a PDF or what is wrong with it out. */
import { flushCompileCache } from 'node:module';
import { readFonts } from './fonts.ts';
import type { Manuscript, Proof } from './hand.ts';
import { createPdfSetter } from './typst.ts';

const setPdf = createPdfSetter(readFonts());
// It is ended without warning.
flushCompileCache();
process.on('message', async (manuscript: Manuscript) => {
  process.send?.(await set(manuscript));
});

async function set(manuscript: Manuscript): Promise<Proof> {
  try {
    return { pdf: await setPdf(manuscript) };
  } catch (error) {
    return { wrong: (error as Error).message };
  }
}
