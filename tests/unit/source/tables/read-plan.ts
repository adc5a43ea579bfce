/** A seed → the only plan in it, and each of its tables in the short form with the entry that it stands in. */
import { convertSeed } from '../../../../scripts/runs/runs.ts';
import { readSource } from '../../../../scripts/source/read-source.ts';
import type { Converted } from '../../../../scripts/stages/site.ts';
import type { Plan } from '../../../../src/model/plan/compilation.ts';
import { describeTable } from './describe-table.ts';

export function convert(bytes: Uint8Array, file: string): Promise<Converted> {
  const name = file.replace(/\.[^.]*$/, '');
  return convertSeed({ name, file, bytes, source: readSource(bytes, file) });
}

export async function readTables(bytes: Uint8Array, file: string): Promise<string[]> {
  const { compilation } = await convert(bytes, file);
  return tablesOf(compilation.plans[0] as Plan);
}

export function tablesOf({ preamble, entries, notes }: Plan): string[] {
  const own = [
    ...preamble.map((paragraph) => ({ where: '', paragraph })),
    ...entries.flatMap(({ anchor, paragraphs }) => paragraphs.map((paragraph) => ({ where: anchor, paragraph }))),
    ...notes.map((paragraph) => ({ where: 'notes', paragraph })),
  ];
  return own.flatMap(({ where, paragraph: { table } }) =>
    table === undefined ? [] : [`${where} ${describeTable(table)}`.trimStart()],
  );
}
