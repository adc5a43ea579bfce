/**
 * Proof of the printed files: what the tags of each tell, in order, is the cover, the 目录, the plans, the notes and the
 * index; names, bookmarks and links lead to their line, page numbers to its page, and nothing else stands on a page.
 */
import type { Plan } from '../../../src/model/plan/compilation.ts';
import type { Picture } from '../../../src/model/plan/picture.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { findMissing } from '../../outputs/pdf/check-glyphs.ts';
import { substitute } from '../../outputs/pdf/substitute.ts';
import { compareLines, type Line, line, refuse, unspaced } from '../line.ts';
import type { Made } from '../made-site.ts';
import { checkDownload } from '../pages/check-said.ts';
import { type Pdf, type PdfLine, readPdf } from '../readers/pdf/pdf.ts';
import type { PagePlace } from '../readers/pdf/places.ts';
import type { DrawnImage } from '../readers/pdf/resources.ts';
import { hashImage, showsPicture } from '../readers/pdf/same-picture.ts';
import { checkTermIndex } from './check-term-index.ts';
import { expectPrint } from './expected-print.ts';
import type { PrintedLine } from './expected-printed-plan.ts';
import { joinRows } from './join-rows.ts';

/**
 * The compilation's file and each plan's; throws a `Refusal` that names the first line which is not as it should be.
 */
export async function checkPdfs(made: Made): Promise<void> {
  const { compilation, tree, seed } = made;
  const { compilation: name, plans } = compilation;
  // Where a character cannot be printed there is no PDF, and an editor is told.
  if (findMissing(compilation, tree.source, seed.characters).length > 0) return;
  const nameImage = createImageNamer(made);
  await checkPdf(made, nameImage, `${name}.pdf`);
  for (const plan of plans) await checkPdf(made, nameImage, `${plan.ordinal}/${name}-${plan.ordinal}.pdf`, plan);
}

/** A picture's file where the image is that picture. */
type NameImage = (image: DrawnImage, expected: Picture | undefined) => Promise<string>;

const OTHER_IMAGE = '另一幅图';

/** Each image of a file is looked at once, though it stands in the file of its plan, too. */
function createImageNamer({ read }: Made): NameImage {
  /** By file, the sum of the image that is that picture. */
  const known = new Map<string, string>();
  return async (image, expected) => {
    if (expected === undefined) return OTHER_IMAGE;
    const sum = hashImage(image);
    const { file, type } = expected;
    if (!known.has(file) && (await showsPicture(image, { type, bytes: read(file) }))) known.set(file, sum);
    return known.get(file) === sum ? file : OTHER_IMAGE;
  };
}

async function checkPdf(made: Made, nameImage: NameImage, path: string, only?: Plan): Promise<void> {
  const { file, seed } = made;
  const bytes = made.read(path);
  const pdf = openPdf(file, path, bytes);
  checkDownload(made, { path, bytes: bytes.length, pages: pdf.pageTexts.length }, only);
  /** The cover's two pages have no number. */
  const pageNumber = (page: number): number => page + (only === undefined ? -1 : 1);
  const lines = pdf.lines.filter(({ text, links }) => text.trim() !== '' || links.length > 0);
  const at = lines.findIndex(({ tag, text }) => tag === 'H1' && text === '索　引');
  const body = at < 0 ? lines : lines.slice(0, at);
  const pageOf = (label: string): string => `${pageNumber(pdf.names.get(label)?.page ?? -1)}`;
  const form = { only, pageOf, hasIndex: at >= 0 };
  const expected = substitute(expectPrint(made, form), seed.characters ?? new Map());
  const places = placeNames(pdf);
  const shown = body.map(async (each, i) => {
    const { pictures = [] } = expected.lines[i] ?? {};
    const images = await Promise.all(each.images.map((image, k) => nameImage(image, pictures[k])));
    const of = showLine(each, expected.lines[i], places, made);
    return { ...of, links: [...of.links, ...images] };
  });
  compareLines(file, `${path} `, expected.lines.map(toLine), await Promise.all(shown));
  const marks = pdf.bookmarks.map(({ title, place }) =>
    line(bare(title), null, place === null ? [] : [places.at(place)]),
  );
  const wanted = expected.bookmarks.map(({ text, label }) => line(bare(text), null, [`#${label}`]));
  compareLines(file, `${path} 的书签`, wanted, marks);
  if (at >= 0) checkTermIndex(file, path, pdf, lines.slice(at + 1), pageNumber);
  checkMargins(made, path, pdf, only, pageNumber);
}

/** Whatever its parts are not as they should be: it is told as a finding of the proof. */
function openPdf(file: string, path: string, bytes: Buffer): Pdf {
  try {
    return readPdf(bytes);
  } catch (error) {
    throw refuse(file, `${path} 读不出来（${error instanceof Error ? error.message : error}）`, '能读出的 PDF');
  }
}

/** What shows nothing has no glyph whose meaning could be read; in a bookmark it is left out. */
const bare = (text: string): string => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
const toLine = ({ text, label, links, pictures = [] }: PrintedLine): Line =>
  line(bare(text), label, [...links, ...pictures.map(({ file }) => file)]);

interface PlaceNames {
  readonly nameOf: (line: PdfLine) => string | null;
  /** `#` with the name of the line that a place leads to: the first one below it on its page. */
  readonly at: (place: PagePlace) => string;
}

function placeNames({ lines, names }: Pdf): PlaceNames {
  const onPage = Map.groupBy(lines, ({ place }) => place?.page);
  const lineAt = ({ page, y }: PagePlace) => onPage.get(page)?.find(({ place }) => place !== null && place.y <= y);
  const named = new Map([...names].map(([name, place]) => [lineAt(place), name] as const));
  const nameOf = (of: PdfLine | undefined): string | null => (of === undefined ? null : (named.get(of) ?? null));
  return { nameOf, at: (place) => `#${nameOf(lineAt(place)) ?? ''}` };
}

const RE_SUMS = /[0-9a-f]{64}/;
const RE_SUM = /^[0-9a-f]{64}$/;

function showLine(shown: PdfLine, expected: PrintedLine | undefined, places: PlaceNames, { pathOf }: Made): Line {
  const all = shown.links.map((link) => (typeof link === 'string' ? pathOf(link) : places.at(link)));
  // In each row a link of its own.
  const links = all.filter((link, i) => link !== all[i - 1]);
  const text = joinRows(bare(shown.text), bare(expected?.text ?? ''));
  // What the file was made from is told in the site's own words.
  const isSum = RE_SUM.test(expected?.text ?? '') && RE_SUMS.exec(text)?.[0] === expected?.text;
  return line(bare(isSum && expected !== undefined ? expected.text : text), places.nameOf(shown), links);
}

/** Besides its text a page has its number and, where it goes on, the running head and a table's head. */
function checkMargins(
  { compilation, file, seed }: Made,
  path: string,
  pdf: Pdf,
  only: Plan | undefined,
  pageNumber: (page: number) => number,
): void {
  const [stray] = pdf.stray;
  if (stray !== undefined) throw refuse(file, `${path} 里有标记之外的文字“${stray.slice(0, 24)}”`, '没有');
  const plans = only === undefined ? compilation.plans : [only];
  const titles = plans.map((plan) => substitute(namePlan(compilation, plan), seed.characters ?? new Map()));
  const names = new Set([...titles, '目录', '校记', '索引'].map(bare));
  // Set over other rows where a column is narrow; repeated on the next page it tells of no row's end.
  const heads = new Set(pdf.lines.filter(({ tag }) => tag === 'TH').map(({ text }) => unspaced(text)));
  for (const [page, texts] of pdf.artifacts.entries()) {
    const known = (text: string): boolean =>
      text === `— ${pageNumber(page)} —` || names.has(bare(text)) || heads.has(unspaced(text));
    const strange = texts.find((text) => !known(text));
    if (strange !== undefined)
      throw refuse(file, `${path} 第 ${page + 1} 页的边上是“${strange.slice(0, 24)}”`, '页码、题名');
  }
}
