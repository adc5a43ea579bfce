/** Proof of the index at a printed file's end: each term stands on the pages that its row names and leads to. */
import { refuse } from '../line.ts';
import type { Pdf, PdfLine } from '../readers/pdf/pdf.ts';

const RE_TERM = /[《“][^\n]*(?:\n[^\n]+)*$/;

export function checkTermIndex(
  file: string,
  path: string,
  { pageTexts }: Pdf,
  rows: readonly PdfLine[],
  pageNumber: (page: number) => number,
): void {
  const texts = pageTexts.map(plain);
  let term = '';
  for (const { text, links } of rows) {
    const [link] = links;
    if (link === undefined) {
      term = RE_TERM.exec(text)?.[0] ?? term;
      continue;
    }
    const page = typeof link === 'string' ? -1 : link.page;
    if (`${pageNumber(page)}` !== text)
      throw refuse(file, `${path} 的索引里，${term}的页码 ${text} 指向第 ${pageNumber(page)} 页`, '同一页');
    // A term may go on over the page's end.
    if ((texts[page] + (texts[page + 1] ?? '')).includes(plain(term))) continue;
    throw refuse(file, `${path} 的索引说${term}见第 ${text} 页，那里没有`, '有的那一页');
  }
}

/** A name inside another one has other marks. */
const plain = (text: string): string =>
  text.replace(/\s/g, '').replace(/〈/g, '《').replace(/〉/g, '》').replace(/‘/g, '“').replace(/’/g, '”');
