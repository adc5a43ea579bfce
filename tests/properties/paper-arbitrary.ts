/** Prints lines as a PDF or a mail gives them back: wrapped, with page numbers alone or glued. */
import fc from 'fast-check';

export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly pages: 'none' | 'alone' | 'behind' | 'in front';
}

export const paperArbitrary: fc.Arbitrary<Paper> = fc.record({
  width: fc.integer({ min: 20, max: 32 }),
  height: fc.integer({ min: 6, max: 20 }),
  pages: fc.constantFrom('none', 'alone', 'behind', 'in front'),
});

/** What parts two paragraphs: an indent, a blank line, a space behind the last line, or nothing. */
export type Parting = 'indent' | 'blank line' | 'space' | 'nothing';

/** A page number stands at each page's end. */
export function printOnPaper(
  paragraphs: readonly string[],
  { width, height, pages }: Paper,
  parting: Parting = 'indent',
): string[] {
  const wrapped = paragraphs.flatMap((paragraph) => wrap(paragraph, width, parting));
  return wrapped.flatMap((line, i) => {
    const page = `- ${Math.floor(i / height) + 1} -`;
    const isLast = (i + 1) % height === 0;
    if (pages === 'in front' && i > 0 && i % height === 0)
      return line === '' ? [`- ${i / height} -`, line] : [`- ${i / height} - ${line}`];
    if (!isLast || pages === 'none' || pages === 'in front') return [line];
    return pages === 'alone' || line === '' ? [line, page] : [line + page];
  });
}

function wrap(paragraph: string, width: number, parting: Parting): string[] {
  const lines: string[] = [];
  const text = parting === 'indent' ? `\u3000\u3000${paragraph}` : paragraph;
  for (let rest = text; rest !== ''; rest = rest.slice(width)) lines.push(rest.slice(0, width));
  if (parting === 'blank line') return [...lines, ''];
  return parting === 'space' ? [...lines.slice(0, -1), `${lines.at(-1)} `] : lines;
}
