import { createHash } from 'node:crypto';
import { foldText } from '../../src/model/fold.ts';
import type { Source } from '../../src/model/source.ts';
import { decode } from './decode.ts';
import { splitLines } from './lines.ts';
import { refuseBlank } from './refuse-bytes.ts';

/** The kinds of seed, by the ending of the file's name in lower case. */
export const SEED_ENDINGS: readonly string[] = ['.txt'];

/** Reads a seed's bytes into lines. Throws a `Refusal` where they are no text. */
export function readSource(bytes: Uint8Array, file: string): Source {
  const { encoding, text } = decode(bytes, file);
  const lines = splitLines(text);
  if (lines.every((line) => foldText(line.text) === '')) throw refuseBlank(file);
  return { file, sha256: createHash('sha256').update(bytes).digest('hex'), encoding, lines };
}
