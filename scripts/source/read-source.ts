import { createHash } from 'node:crypto';
import type { Source } from '../../src/model/source.ts';
import { Refusal } from '../refusal.ts';
import { decode } from './decode.ts';
import { splitLines } from './lines.ts';

/** The kinds of seed, by the ending of the file's name in lower case. */
export const SEED_ENDINGS: readonly string[] = ['.txt'];

/** Reads a seed's bytes into lines. Throws a `Refusal` where they are no text. */
export function readSource(bytes: Uint8Array, file: string): Source {
  const { encoding, text } = decode(bytes, file);
  const lines = splitLines(text);
  if (lines.every((line) => line.text.trim() === '')) {
    throw new Refusal({ file, found: '文件里只有空白', todo: '放入正文，或删除这个文件' });
  }
  return { file, sha256: createHash('sha256').update(bytes).digest('hex'), encoding, lines };
}
