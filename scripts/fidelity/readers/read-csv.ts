/** Reads a CSV file (RFC 4180) back into its rows; by its byte order mark spreadsheets know its encoding. */
const RE_FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g;

const MARK = '\ufeff';

/** The head is the first row; where the mark is lacking, its first cell says so. */
export function readCsv(file: string): string[][] {
  const text = file.startsWith(MARK) ? file.slice(MARK.length) : `〔没有 BOM〕${file}`;
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(RE_FIELD)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  // The last line is ended, too, and what comes behind its end is none.
  return text.endsWith('\r\n') ? rows.slice(0, -1) : rows;
}
