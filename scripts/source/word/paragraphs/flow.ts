/** The paragraphs of a part as they open and close, one within another: a text box stands in a paragraph of its own. */
import type { AsideKind } from '../../../../src/model/plan/source.ts';
import { BrokenXml, type XmlAttributes } from '../package/xml.ts';
import { isShade, RunSays } from '../styles/run-says.ts';
import type { RunStyles, Styles } from '../styles/styles.ts';
import type { GridCell } from '../tables/grid.ts';
import { addAside, type DocxParagraph, newParagraph, type PartAside } from './paragraph.ts';

/** A thousand pages of text are some 20,000. */
const MOST_PARAGRAPHS = 100_000;
const RE_DROP_CAP = /^(?:drop|margin)$/;

interface OpenParagraph {
  readonly paragraph: DocxParagraph;
  /** What its end says of itself. */
  readonly end: RunSays;
}

/** The paragraphs in the making: one may begin within another, as in a text box. */
export class Flow {
  /** In the order in which they begin: a text box comes behind the paragraph that holds it. */
  readonly done: DocxParagraph[] = [];
  /** Those not yet ended. */
  private readonly stack: OpenParagraph[] = [];
  private readonly containers: number[] = [0];
  private lastContainer = 0;
  /** Asides in front of the first paragraph. */
  private readonly early: PartAside[] = [];

  get paragraph(): DocxParagraph | undefined {
    return this.stack.at(-1)?.paragraph;
  }

  openContainer(): void {
    this.lastContainer += 1;
    this.containers.push(this.lastContainer);
  }

  closeContainer(): void {
    this.containers.pop();
  }

  open(cells: readonly GridCell[]): void {
    const paragraph = newParagraph(this.containers.at(-1) as number, cells);
    if (this.done.length >= MOST_PARAGRAPHS) {
      throw new BrokenXml(`这个 .docx 文件的段落超过 ${MOST_PARAGRAPHS / 10_000} 万段`);
    }
    this.stack.push({ paragraph, end: new RunSays() });
    this.done.push(paragraph);
  }

  close(styles: Styles, around: Omit<RunStyles, 'character'>): void {
    const ended = this.stack.pop();
    if (ended === undefined) return;
    const { paragraph, end } = ended;
    const isEndHidden = end.isHidden(styles, around);
    // Hidden is what has a hidden end and nothing seen in front of it.
    const isEmpty = paragraph.text === '' && paragraph.pictures.length === 0;
    paragraph.isHidden = isEmpty && isEndHidden;
    paragraph.runsOn = paragraph.text !== '' && end.isSpecial;
    paragraph.flowsOn = !isEmpty && isEndHidden && !end.isSpecial;
  }

  /** What the open paragraph's properties say. */
  readProperty(name: string, attributes: XmlAttributes): void {
    const { paragraph, end } = this.stack.at(-1) ?? {};
    const value = attributes['w:val'];
    end?.read(name, attributes);
    if (paragraph === undefined) return;
    if (name === 'w:pStyle') paragraph.style = value;
    // A letter over several rows: the next paragraph goes on with it.
    else if (name === 'w:framePr' && RE_DROP_CAP.test(attributes['w:dropCap'] ?? '')) paragraph.isOpenEnded = true;
    else if (name === 'w:numId' && value !== undefined) paragraph.list = { ...paragraph.list, numId: value };
    else if (name === 'w:ilvl') paragraph.list = { ...paragraph.list, level: Number(value) };
    else if (name === 'w:shd') paragraph.isShaded ||= isShade(attributes);
  }

  addText(text: string): void {
    if (this.paragraph !== undefined) this.paragraph.text += text;
  }

  addAside(kind: AsideKind, text = '', count = 1): void {
    addAside(this.asides, kind, text, count);
  }

  /** What is told of the paragraph that is open, or was last. */
  get asides(): PartAside[] {
    return (this.paragraph ?? this.done.at(-1))?.asides ?? this.early;
  }

  finish(): DocxParagraph[] {
    this.done[0]?.asides.unshift(...this.early);
    return this.done;
  }
}
