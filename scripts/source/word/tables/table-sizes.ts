/**
 * How large the tables of a part are: styles may hide their last row or column, and whoever reads the part from its
 * beginning does not know which it is.
 */
import { readXml } from '../package/xml.ts';

/** How many cells each row has. */
export type TableSize = readonly number[];

/** In the order in which the tables begin, whatever they stand in. */
export function measureTables(xml: string): TableSize[] {
  const sizes: number[][] = [];
  const open: number[][] = [];
  readXml(xml, {
    open(name) {
      const table = open.at(-1);
      if (name === 'w:tbl') {
        const size: number[] = [];
        sizes.push(size);
        open.push(size);
      } else if (name === 'w:tr') table?.push(0);
      else if (name === 'w:tc' && table !== undefined) table[table.length - 1] = (table.at(-1) ?? 0) + 1;
    },
    close(name) {
      if (name === 'w:tbl') open.pop();
    },
  });
  return sizes;
}
