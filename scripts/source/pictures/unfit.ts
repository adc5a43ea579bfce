/** Why a picture is not published, and what the editor can do about it. */
export class UnfitPicture extends Error {
  readonly todo: string;

  /** `why` is said behind 这幅图没有发布. */
  constructor(why: string, todo: string) {
    super(why);
    this.todo = todo;
  }
}

export const SAVE_AS_PNG = '把图另存为 PNG 或 JPEG，再放进文件。';

export const broken = (): UnfitPicture => new UnfitPicture('图片的数据已损坏', `换用完好的图；或${SAVE_AS_PNG}`);

export const moving = (): UnfitPicture =>
  new UnfitPicture('这是会动的图，不能印，也会妨碍阅读', '换用静止的图（PNG 或 JPEG）。');
