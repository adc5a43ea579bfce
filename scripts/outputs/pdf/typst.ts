/** Typst, as a library: a template and a document in, a PDF out. Needs neither browser nor network. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { type Destination, finishPdf } from './finish-pdf.ts';
import type { PrintDocument } from './print-document.ts';

const TEMPLATE = new URL('document.typ', import.meta.url);
/** Where the template says how to find its destinations. */
const DESTINATIONS = { selector: '<destinations>', field: 'value' };

export interface SetPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * Loads the faces once; the result sets one document after another, each a `PrintDocument` as JSON. The same document
 * gives the same bytes.
 */
export function createPdfSetter(fonts: Buffer[]): (document: string) => Promise<SetPdf> {
  const mainFileContent = readFileSync(TEMPLATE, 'utf8');
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(new URL('.', TEMPLATE)),
    fontArgs: [{ fontBlobs: fonts }],
  });
  return async (manuscript) => {
    const { pictures = {}, ...document } = JSON.parse(manuscript) as PrintDocument;
    const files = Object.entries(pictures).map(
      ([file, base64]) => [pathOf(file), Buffer.from(base64, 'base64')] as const,
    );
    for (const [path, bytes] of files) compiler.mapShadow(path, bytes);
    const compiled = compiler.compile({ mainFileContent, inputs: { document: JSON.stringify(document) } });
    for (const [path] of files) compiler.unmapShadow(path);
    if (compiled.result === null) {
      const error = compiled.takeError() ?? compiled.takeDiagnostics();
      const said = error === null ? [] : compiler.fetchDiagnostics(error);
      throw new Error(`Typst: ${JSON.stringify(said)}`);
    }
    const pdf = exportPdf(compiler, compiled.result);
    const [destinations] = compiler.query(compiled.result, DESTINATIONS) as [Destination[]];
    const bytes = await finishPdf(pdf, destinations);
    // What the last documents share stays, the rest of a long run does not pile up.
    compiler.evictCache(2);
    return { bytes, pages: compiled.result.numOfPages };
  };
}

/** Where the template finds a picture: beside itself, though it is on no disk. */
const pathOf = (file: string): string => fileURLToPath(new URL(file, TEMPLATE));

function exportPdf(compiler: NodeCompiler, document: NodeTypstDocument): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch (error) {
    throw new Error(`Typst: ${(error as Error).message}`);
  }
}
