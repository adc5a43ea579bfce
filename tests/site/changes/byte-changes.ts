/** Faults of emitters that leave every word in its place: signs, ends, order of columns, names of what is bound together. */
import { EMITTER_CHANGES, type EmitterChange } from './emitter-changes.ts';

type Row = readonly [what: string, from: string, to: string];
const changesOf = (makes: string, file: string, rows: readonly Row[]): EmitterChange[] =>
  rows.map(([what, from, to]) => ({ what, makes, file, from, to }));

const BYTE_CHANGES: readonly EmitterChange[] = [
  ...changesOf('csv', 'scripts/outputs/data/csv.ts', [
    ['no byte order mark', '`\\ufeff${', '`${'],
    ['lines that end as on other systems', "join('\\r\\n')", "join('\\n')"],
  ]),
  ...changesOf('text', 'scripts/outputs/data/plain-text.ts', [
    ['plans without an empty line between', "...plans].join('\\n\\n')", "...plans].join('\\n')"],
    ['no empty line behind the head', "    '',\n", ''],
    ['pictures and tables without words', 'return alignTable(block.table)', 'return []'],
  ]),
  ...changesOf('json', 'scripts/outputs/pages/emit.ts', [
    ['data in one line', 'JSON.stringify(published, null, 1)', 'JSON.stringify(published)'],
    [
      'a last line that is not ended',
      'JSON.stringify(published, null, 1)}\\n`',
      'JSON.stringify(published, null, 1)}`',
    ],
  ]),
  ...changesOf('across', 'scripts/outputs/data/across.ts', [
    ['data drawn together', 'JSON.stringify(across, null, 1)', 'JSON.stringify(across)'],
  ]),
  ...changesOf('targets', 'scripts/outputs/data/across.ts', [
    ['another head', "'类别', '篇', '条'", "'篇', '类别', '条'"],
    ['no head', 'printCsv([HEAD, ...rows])', 'printCsv([...rows])'],
  ]),
  ...changesOf('addresses', 'scripts/outputs/data/addresses.ts', [
    ['a list in one line', 'JSON.stringify(list, null, 1)', 'JSON.stringify(list)'],
  ]),
  ...changesOf('akn', 'scripts/outputs/data/akoma-ntoso.ts', [
    ['headings for numbers', "element('num', {}, mark)", "element('num', {}, heading)"],
    ['names of elements that the standard has not', "'preamble'", "'preambel'"],
  ]),
  ...changesOf('book', 'scripts/outputs/epub/plan-page.ts', [
    [
      'marks left out',
      'absoluteOrNull(addresses.site, entry.url), mark)',
      "absoluteOrNull(addresses.site, entry.url), '')",
    ],
  ]),
];

/** All faults of what makes files. */
export const FILE_CHANGES = [...EMITTER_CHANGES, ...BYTE_CHANGES];
