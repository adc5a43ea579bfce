/** What each output must show of a plan: its lines, drawn from the layout, in that output's form. */
import { type Block, type EntryBlock, readingOrder } from '../../src/model/layout/block.ts';
import { altOf, type Picture } from '../../src/model/plan/picture.ts';
import { type Line, line, pictureLine, TABLE } from './line.ts';

/** How an output draws what it draws otherwise than others. */
export interface LineForm {
  /** An entry's own line or lines. */
  readonly entry: (block: EntryBlock) => readonly Line[];
  /** The plan's title; some outputs have said it before. */
  readonly title?: (title: string) => readonly Line[];
  readonly gap?: (block: Extract<Block, { kind: 'gap' }>) => readonly Line[];
  /** A paragraph, with what it refers to. */
  readonly text?: (text: string) => Line;
  /** The way from the file to the pictures of the compilation. */
  readonly folder?: string;
}

/** Old anchors are no lines; where they must be is proven by who knows the page. */
export function expectLines(blocks: readonly Block[], form: LineForm): Line[] {
  const { text = (words: string) => line(words) } = form;
  return [...readingOrder(blocks)].flatMap(({ block }): readonly Line[] => {
    switch (block.kind) {
      case 'title':
        return [
          ...block.above.map((each) => line(each.text)),
          ...(form.title?.(block.title) ?? [line(block.title)]),
          ...block.below.map((each) => line(each.text)),
        ];
      case 'paragraph':
        return [text(block.text)];
      case 'table':
        return [TABLE];
      case 'picture':
        return [expectPicture(block.picture, form.folder)];
      case 'entry':
        return form.entry(block);
      case 'gap':
        return form.gap?.(block) ?? [];
      case 'signoff':
        return block.lines.map((each) => text(each.text));
      default:
        return [];
    }
  });
}

/** `folder` is the way from the file to the compilation's. */
export const expectPicture = (picture: Picture, folder = ''): Line =>
  pictureLine({ ...picture, alt: altOf(picture) }, folder + picture.file);

/** The line that an entry opens with, raw: mark, heading, and the stop that parts it from its text. */
export const ownLine = ({ mark, heading, stop }: EntryBlock): string => mark + heading + stop;
/** What runs on in that line behind the heading; empty where the text begins below it. */
export const runOnText = ({ runOn }: EntryBlock): string => runOn?.text ?? '';
