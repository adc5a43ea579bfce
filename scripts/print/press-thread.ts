/** A thread of the press (press.ts): a document in, a PDF out. */
import { parentPort } from 'node:worker_threads';
import { readFonts } from './fonts.ts';
import type { Manuscript } from './press.ts';
import { createTypesetter } from './typst.ts';

const typeset = createTypesetter(readFonts());
parentPort?.on('message', (manuscript: Manuscript) => {
  const pdf = typeset(manuscript);
  parentPort?.postMessage(pdf, [pdf.bytes.buffer as ArrayBuffer]);
});
