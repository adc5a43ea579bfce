/** A thread of the press (press.ts): a document in, a PDF out. */
import { parentPort } from 'node:worker_threads';
import { readFonts } from './fonts.ts';
import type { Manuscript } from './press.ts';
import { createPdfSetter } from './typst.ts';

const setPdf = createPdfSetter(readFonts());
parentPort?.on('message', async (manuscript: Manuscript) => {
  const pdf = await setPdf(manuscript);
  // A small file may stand in memory that others share, which cannot be given away.
  const bytes = new Uint8Array(pdf.bytes);
  parentPort?.postMessage({ ...pdf, bytes }, [bytes.buffer]);
});
