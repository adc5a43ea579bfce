/** Typst, as a library: a template and a document in, a PDF out. Needs neither browser nor network. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { type Destination, finishPdf } from './finish-pdf.ts';
import type { PrintDocument } from './print-document.ts';

const TEMPLATE = new URL('document.typ', import.meta.url);
/** Where the template says how to find its destinations. */
const DESTINATIONS = { selector: '<destinations>', field: 'value' };

/**
 * What a plan begins with: nothing that is seen. To Typst each thing has its place in the document, and a paragraph is the
 * same only in the same place. Places are counted from a plan's beginning where that stands in a file of the plan's own:
 * then they are the same in its own document as in its compilation's.
 */
const BEGINNING = Buffer.from('#v(0pt, weak: true)');
/** How many documents later of the same family what one has set is still there. */
const MOST_APART = 30;

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
  let family = '';
  return async (manuscript) => {
    const { pictures = {}, ...document } = JSON.parse(manuscript) as PrintDocument;
    const files = Object.entries(pictures).map(
      ([file, base64]) => [pathOf(file), Buffer.from(base64, 'base64')] as const,
    );
    for (const [path, bytes] of files) compiler.mapShadow(path, bytes);
    for (const { label } of document.plans ?? []) compiler.mapShadow(pathOf(`${label}.typ`), BEGINNING);
    compiler.evictCache(document.family === family ? MOST_APART : 0);
    family = document.family;
    const compiled = compiler.compile({ mainFileContent, inputs: { document: JSON.stringify(document) } });
    for (const [path] of files) compiler.unmapShadow(path);
    if (compiled.result === null) {
      const error = compiled.takeError() ?? compiled.takeDiagnostics();
      const said = error === null ? [] : compiler.fetchDiagnostics(error);
      throw new Error(`Typst: ${JSON.stringify(said)}`);
    }
    const pdf = exportPdf(compiler, compiled.result);
    const [destinations] = compiler.query(compiled.result, DESTINATIONS) as [Destination[]];
    return { bytes: await finishPdf(pdf, destinations, document.prefix), pages: compiled.result.numOfPages };
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
