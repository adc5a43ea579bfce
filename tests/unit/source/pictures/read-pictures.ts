/** A seed → its plan and what was taken of its pictures, in short forms. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { convertSeed } from '../../../../scripts/runs/runs.ts';
import { openBeside } from '../../../../scripts/source/pictures/beside.ts';
import { readSource } from '../../../../scripts/source/read-source.ts';
import type { Converted } from '../../../../scripts/stages/site.ts';
import type { Plan } from '../../../../src/model/plan/compilation.ts';
import type { Picture } from '../../../../src/model/plan/picture.ts';
import type { Table } from '../../../../src/model/plan/table.ts';

export const convertDocx = (bytes: Uint8Array): Promise<Converted> =>
  convertSeed({ name: 'a', file: 'a.docx', bytes, source: readSource(bytes, 'a.docx') });

/** `files` lie beside it. */
export async function convertMarkdown(text: string, files: Readonly<Record<string, Uint8Array>>): Promise<Converted> {
  const dir = mkdtempSync(join(tmpdir(), 'pictures-'));
  try {
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, name)), { recursive: true });
      writeFileSync(join(dir, name), bytes);
    }
    const bytes = Buffer.from(text);
    const source = readSource(bytes, 'a.md', openBeside(dir).read);
    return await convertSeed({ name: 'a', file: 'a.md', bytes, source });
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** `item-1 160×160 公章`, in the order of the source; `item-1 2,0:1 …` in row 2, column 0 of a table, as paragraph 1. */
export function picturesOf({ compilation: { plans } }: Converted): string[] {
  return plans.flatMap(({ preamble, entries, notes }: Plan) => {
    const own = [
      ...preamble.map((paragraph) => ({ where: 'preamble', paragraph })),
      ...entries.flatMap(({ anchor, paragraphs }) => paragraphs.map((paragraph) => ({ where: anchor, paragraph }))),
      ...notes.map((paragraph) => ({ where: 'notes', paragraph })),
    ];
    const say = ({ width, height, alt }: Picture): string => `${width}×${height} ${alt}`;
    const inTable = (where: string, { rows }: Table): string[] =>
      rows.flatMap((row, y) =>
        row.flatMap(({ column, pictures = [] }) =>
          pictures.map((picture) => `${where} ${y},${column}:${picture.paragraph} ${say(picture)}`),
        ),
      );
    return own.flatMap(({ where, paragraph: { picture, table } }) =>
      picture !== undefined ? [`${where} ${say(picture)}`] : table === undefined ? [] : inTable(where, table),
    );
  });
}

export const linesOf = ({ tree }: Converted): string[] => tree.source.lines.map(({ text }) => text);

/** What is told of pictures. */
export const toldOf = ({ compilation }: Converted): string[] =>
  compilation.findings.map(({ message }) => message).filter((message) => message.includes('图'));
