/** Puts paragraphs together whose end is not shown. */
import { addAside, type DocxParagraph } from './paragraph.ts';

/**
 * Where the end is deleted or hidden, the next paragraph of the container gives the list and the style; where it is
 * always hidden, the first does.
 */
export function mergeParagraphs(paragraphs: readonly DocxParagraph[]): DocxParagraph[] {
  const gone = new Set<DocxParagraph>();
  for (const [i, paragraph] of paragraphs.entries()) {
    if (paragraph.flowsOn && hasTableBehind(paragraphs, i)) paragraph.flowsOn = false;
    if (gone.has(paragraph) || !(isOpen(paragraph) || paragraph.runsOn)) continue;
    let at = i;
    while (isOpen(paragraph) || paragraph.runsOn) {
      at = nextOf(paragraphs, paragraph.container, at);
      const next = paragraphs[at];
      if (next === undefined) break;
      if (isOpen(paragraph)) {
        if (paragraph.flowsOn) addAside(paragraph.asides, 'end-hidden', '', 1);
        prepend(paragraph, next);
        gone.add(paragraph);
        break;
      }
      append(paragraph, next);
      gone.add(next);
    }
    if (paragraph.isOpenEnded && paragraph.text === '') gone.add(paragraph);
  }
  return paragraphs.filter((paragraph) => !gone.has(paragraph));
}

const isOpen = ({ isOpenEnded, flowsOn }: DocxParagraph): boolean => isOpenEnded || flowsOn;

function hasTableBehind(paragraphs: readonly DocxParagraph[], at: number): boolean {
  const next = nextOf(paragraphs, paragraphs[at]?.container ?? 0, at);
  const depth = paragraphs[at]?.cells.length ?? 0;
  return paragraphs.slice(at + 1, next).some(({ cells }) => cells.length > depth);
}

function nextOf(paragraphs: readonly DocxParagraph[], container: number, from: number): number {
  let next = from + 1;
  while (next < paragraphs.length && (paragraphs[next]?.container !== container || paragraphs[next]?.isHidden))
    next += 1;
  return next;
}

function prepend(first: DocxParagraph, second: DocxParagraph): void {
  second.text = first.text + second.text;
  second.notes.unshift(...first.notes);
  second.asides.unshift(...first.asides);
  second.pictures.unshift(...first.pictures);
}

function append(first: DocxParagraph, second: DocxParagraph): void {
  first.text += second.text;
  first.notes.push(...second.notes);
  first.asides.push(...second.asides);
  first.pictures.push(...second.pictures);
  first.runsOn = second.runsOn;
  first.isOpenEnded = second.isOpenEnded;
  first.flowsOn = second.flowsOn;
}
