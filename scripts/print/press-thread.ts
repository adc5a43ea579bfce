/** A thread of the press (press.ts): a document in, a PDF out. */
import { parentPort } from 'node:worker_threads';
import { readFonts } from './fonts.ts';
import type { Manuscript } from './press.ts';
import { createTypesetter } from './typst.ts';

const typeset = createTypesetter(readFonts());
parentPort?.on('message', (manuscript: Manuscript) => {
  const pdf = typeset(manuscript);
  // A small file stands in a buffer that Node shares out and does not part with.
  const bytes = new Uint8Array(pdf.bytes);
  parentPort?.postMessage({ ...pdf, bytes }, [bytes.buffer]);
});
