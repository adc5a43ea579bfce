/** The pictures that a Word document's drawings lead to: each with its line and what is said of it, or why it has none. */
import type { Aside } from '../../../src/model/plan/source.ts';
import type { SourcePicture } from '../../../src/model/plan/source-picture.ts';
import type { PictureStore, ReadPicture } from '../pictures/picture-store.ts';
import { readAlternative, sayOf } from '../pictures/said-picture.ts';
import { UnfitPicture } from '../pictures/unfit.ts';
import type { DocxPackage, Relationship } from './package/package.ts';
import type { Drawing } from './paragraphs/drawings.ts';
import type { DocxParagraph } from './paragraphs/paragraph.ts';

/** A paragraph of nothing else needs no line of its own. */
export const isPictureAlone = ({ text, pictures, notes }: DocxParagraph, number: string): boolean =>
  pictures.some(({ found }) => found !== undefined && !(found instanceof UnfitPicture)) &&
  text.trim() === '' &&
  number === '' &&
  notes.length === 0;

export function findPicture(
  { isCut }: Drawing,
  docx: DocxPackage,
  relationship: Relationship | undefined,
  store: PictureStore,
): ReadPicture | UnfitPicture {
  try {
    if (relationship === undefined) throw new UnfitPicture('文件里没有这幅图', '在 Word 里重新插入图片。');
    if (relationship.isOutside) throw new UnfitPicture('图片不在文件里，只有指向它的链接', EMBED);
    // What was cut off is still in the file, and may not be for everyone's eyes.
    if (isCut) throw new UnfitPicture('图片裁剪过，裁去的部分还在文件里', CUT);
    const bytes = docx.readPicture(relationship.target);
    if (bytes === undefined) throw new UnfitPicture('文件里没有这幅图', '在 Word 里重新插入图片。');
    return store.read(bytes);
  } catch (error) {
    if (error instanceof UnfitPicture) return error;
    throw error;
  }
}

const EMBED = '在 Word 里剪切这幅图，再“选择性粘贴”为“图片（PNG）”，图就存进文件里。';
const CUT = '在 Word 或 WPS 里选中图片，“压缩图片”，勾选“删除图片的剪裁区域”，再保存。';

interface Told {
  readonly picture?: SourcePicture;
  readonly asides: readonly Omit<Aside, 'line'>[];
}

export function tellPicture({ found, alt: words, shown }: Drawing, line: number): Told {
  const alt = readAlternative(words);
  if (found === undefined || found instanceof UnfitPicture) {
    const why = found === undefined ? {} : { why: found.message, todo: found.todo };
    return { asides: [{ kind: 'picture', text: alt ?? '', count: 1, ...why }] };
  }
  return {
    picture: { ...sayOf(found, alt, shown), line },
    asides: alt === null ? [{ kind: 'picture-unnamed', text: '', count: 1 }] : [],
  };
}
