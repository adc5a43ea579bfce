/** The pictures of a compilation as files beside its data: those that its plans show, and no others. */
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { listPictures } from '../../../src/model/plan/plan-pictures.ts';
import type { Source } from '../../../src/model/plan/source.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';

/** By file name. */
export type PictureBytes = ReadonlyMap<string, Uint8Array>;

/** By their file’s name, which follows from the bytes. */
export function bytesOfPictures({ pictures = [] }: Pick<Source, 'pictures'>): PictureBytes {
  return new Map(pictures.map(({ file, bytes }) => [file, bytes]));
}

/** Each file once, however often it is shown. */
export function exportPictures({ compilation, plans }: Compilation, known: PictureBytes): EmittedFile[] {
  const shown = new Set(plans.flatMap(listPictures).map(({ file }) => file));
  return [...shown].flatMap((file): EmittedFile[] => {
    const content = known.get(file);
    return content === undefined ? [] : [{ path: `${compilation}/${file}`, content }];
  });
}
