/**
 * The pictures that lie beside a Markdown file, by what it says of them: `![公章](seal.png)`. Nothing is taken from an
 * address, from outside of the folder, or through a link.
 */
import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { LARGEST_PICTURE, tooLarge } from './picture-store.ts';
import { UnfitPicture } from './unfit.ts';

/** The files beside a Markdown seed that it shows, by the address it writes. */
export interface Beside {
  /** Throws an `UnfitPicture`. */
  readonly read: (address: string) => Uint8Array;
  /** Whether the file or folder of that name was asked for, or something in it. */
  readonly isUsed: (name: string) => boolean;
}

const PUT_IN = '把图片放进种子文件夹，写它的文件名，如 ![公章](seal.png)。';

/** `dir` is the folder of seeds; nothing outside of it is read, whatever the address says. */
export function openBeside(dir: string): Beside {
  const used = new Set<string>();
  const read = (address: string): Uint8Array => {
    const path = readPath(address);
    used.add(path);
    return readPlainFile(dir, path);
  };
  const isUsed = (name: string): boolean => used.has(name) || [...used].some((path) => path.startsWith(`${name}/`));
  return { read, isUsed };
}

/** `./图/a%20b.png` → `图/a b.png`. */
function readPath(address: string): string {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(address))
    throw new UnfitPicture(`“${address.slice(0, 60)}”是网址，网站不从别处取图`, PUT_IN);
  let path = address;
  try {
    path = decodeURIComponent(address);
  } catch {
    // Then the name has a per cent sign in it.
  }
  const parts = path.split('/').filter((part, i) => part !== '.' && (part !== '' || i === 0));
  if (/[\\\0]/.test(path) || parts.some((part) => part === '..' || part === '' || part.startsWith('.')))
    throw new UnfitPicture(`“${address.slice(0, 60)}”在种子文件夹之外`, PUT_IN);
  return parts.join('/');
}

function readPlainFile(dir: string, path: string): Uint8Array {
  try {
    const full = join(dir, path);
    // Whatever of the path is a link leads elsewhere.
    const isPlain = realpathSync(full) === join(realpathSync(dir), ...path.split('/')).replace(/[/\\]$/, '');
    const found = lstatSync(full);
    if (!isPlain || !found.isFile()) throw new UnfitPicture(`“${path}”是链接或文件夹，不是图片文件`, PUT_IN);
    if (found.size > LARGEST_PICTURE) throw tooLarge(found.size);
    return readFileSync(full);
  } catch (error) {
    if (error instanceof UnfitPicture) throw error;
    throw new UnfitPicture(`种子文件夹里没有能读的“${path}”`, PUT_IN);
  }
}
