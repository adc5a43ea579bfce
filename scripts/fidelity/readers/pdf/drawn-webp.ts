/**
 * A WebP as the printer draws it, alone on a page: what draws the other kinds of pictures cannot read it. That the
 * printer reads WebP rightly is taken for granted; that it was given the right one is not.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { finishPdf } from '../../../outputs/pdf/finish-pdf.ts';
import { readPdf } from './pdf.ts';
import type { DrawnImage } from './resources.ts';

const ROOT = import.meta.dirname;
const FILE = 'picture.webp';
const PAGE = `#set page(width: 99pt, height: 99pt, margin: 0pt)\n#image("${FILE}", width: 9pt, height: 9pt)`;

/** Undefined where it cannot be drawn. */
export async function drawWebp(bytes: Buffer): Promise<DrawnImage | undefined> {
  const compiler = NodeCompiler.create({ workspace: ROOT });
  compiler.mapShadow(`${ROOT}/${FILE}`, bytes);
  const { result } = compiler.compile({ mainFileContent: PAGE });
  if (result === null) return undefined;
  const [line] = readPdf(await finishPdf(compiler.pdf(result), [])).lines;
  return line?.images[0];
}
