import { createHash } from 'node:crypto';
import type { Aside, Encoding, Source } from '../../src/model/plan/source.ts';
import type { SourcePicture } from '../../src/model/plan/source-picture.ts';
import type { SourceTable } from '../../src/model/plan/source-table.ts';
import { foldText } from '../../src/model/text/fold.ts';
import type { ReadBeside } from './markdown/markdown-pictures.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { refuseHeavy } from './markdown/refuse-markdown.ts';
import { findPlainTables } from './tables/plain-tables.ts';
import { decode, encode } from './text/decode.ts';
import { splitLines } from './text/lines.ts';
import { refuseBlank, refuseEmpty } from './text/refuse-bytes.ts';
import { refuseCharacters } from './text/refuse-characters.ts';
import { refuseConflict } from './text/refuse-conflict.ts';
import { isWithheld } from './withheld.ts';
import { readDocx } from './word/read-word.ts';

interface Text {
  readonly encoding: Encoding;
  readonly text: string;
  readonly asides?: readonly Aside[];
  readonly tables?: readonly SourceTable[];
  readonly pictures?: readonly SourcePicture[];
  readonly notes?: readonly number[];
  readonly headline?: number;
  /** The text of the file itself, where it is marked up. */
  readonly raw?: string;
}

/** How the text is taken from each kind of seed, by the ending of the file's name in lower case. */
const READERS: Record<string, (bytes: Uint8Array, file: string, beside: ReadBeside) => Text> = {
  '.txt': readText,
  '.md': (bytes, file, beside) => {
    const { text } = readText(bytes, file);
    refuseHeavy(text, file);
    return { encoding: 'markdown', raw: text, ...readMarkdown(text, beside) };
  },
  '.docx': (bytes, file) => ({ encoding: 'docx', ...readDocx(bytes, file) }),
};

function readText(bytes: Uint8Array, file: string): Text {
  const read = decode(bytes, file);
  refuseConflict(read.text, file);
  return read;
}

export const SEED_ENDINGS: readonly string[] = Object.keys(READERS);

/**
 * Reads a seed's bytes into lines. Throws a `Refusal` where they are no text. `beside` reads the pictures that lie beside
 * a Markdown file; an older version of it has none, and is known by their words.
 */
export function readSource(bytes: Uint8Array, file: string, beside: ReadBeside = () => undefined): Source {
  if (bytes.length === 0) throw refuseEmpty(file);
  const ending = /\.[^.]*$/.exec(file)?.[0].toLowerCase() ?? '';
  const read = READERS[ending] ?? readText;
  const {
    encoding,
    text,
    asides = [],
    tables: found = [],
    pictures,
    notes,
    headline,
    raw,
  }: Text = read(bytes, file, beside);
  const lines = splitLines(text);
  refuseCharacters(lines, file);
  const shown = (pictures ?? []).map(({ line, alt }): Aside => ({ kind: 'picture', line, text: alt ?? '', count: 1 }));
  const said = new Set(shown.map(({ line }) => line));
  if (lines.every(({ number, text: own }) => said.has(number) || foldText(own) === ''))
    throw refuseBlank(file, [...asides, ...shown]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  // Word has tables of its own; in Markdown one may be drawn as in plain text.
  const tables = encoding === 'docx' ? found : joinTables(found, findPlainTables(lines));
  return {
    ...{ file, sha256, encoding, lines, asides, tables },
    ...(pictures === undefined ? {} : { pictures }),
    ...(notes === undefined ? {} : { notes }),
    ...(headline === undefined ? {} : { headline }),
    ...(isWithheld(
      encoding,
      raw,
      lines.map((line) => line.text),
    )
      ? { withheld: true as const }
      : {}),
  };
}

/** In order; of two that share a line, the one that was marked up. */
function joinTables(marked: readonly SourceTable[], drawn: readonly SourceTable[]): SourceTable[] {
  const isFree = ({ first, last }: SourceTable): boolean =>
    marked.every((table) => table.last < first || last < table.first);
  return [...marked, ...drawn.filter(isFree)].sort((a, b) => a.first - b.first);
}

/**
 * Whether `printed` is the seed: byte for byte where it is plain text; else the text taken from it, whose lines the
 * source holds.
 */
export function isWholeSource(printed: string, source: Source, bytes: Uint8Array): boolean {
  if (source.encoding !== 'docx' && source.encoding !== 'markdown') {
    return Buffer.compare(encode(printed, source.encoding), bytes) === 0;
  }
  return printed === source.lines.map(({ text, ending }) => text + ending).join('');
}
