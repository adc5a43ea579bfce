/**
 * The rows of a printed line, parted by line ends, as one text. Where a row ends, a space of the text may have ended with
 * it, as far as the next row does not begin with it: before a no-break space a row may end, too. Elsewhere nothing is
 * left out.
 */
export function joinRows(shown: string, expected: string): string {
  const [first = '', ...rows] = shown.split('\n');
  return rows.reduce((text, row) => {
    const spaces = leadingSpaces(expected.slice(text.length));
    return text + spaces.slice(0, Math.max(0, spaces.length - leadingSpaces(row).length)) + row;
  }, first);
}

const leadingSpaces = (text: string): string => /^\s*/.exec(text)?.[0] ?? '';
