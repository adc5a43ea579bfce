/**
 * A WebP as the printer draws it, alone on a page: what draws the other kinds of pictures cannot read it. That the
 * printer reads WebP rightly is taken for granted; that it was given the right one is not.
 */
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const ROOT = import.meta.dirname;
const FILE = 'picture.webp';
const PAGE = `#set page(width: 99pt, height: 99pt, margin: 0pt)\n#image("${FILE}", width: 9pt, height: 9pt)`;

/** Undefined where it cannot be drawn. */
export async function drawWebp(bytes: Buffer): Promise<PDFRawStream | undefined> {
  const compiler = NodeCompiler.create({ workspace: ROOT });
  compiler.mapShadow(`${ROOT}/${FILE}`, bytes);
  const { result } = compiler.compile({ mainFileContent: PAGE });
  if (result === null) return undefined;
  const document = await PDFDocument.load(compiler.pdf(result), { updateMetadata: false });
  const drawn = document.getPage(0).node.Resources()?.lookup(PDFName.of('XObject'), PDFDict);
  const [image] = drawn?.values().map((one) => document.context.lookup(one)) ?? [];
  return image instanceof PDFRawStream ? image : undefined;
}
