/**
 * The pages of a print by grid arithmetic: where every block is a known number of rows and every plan begins a page,
 * the page of a block follows from counting rows. A browser cannot say it otherwise: it has no `target-counter`.
 */

/** What a page holds by GB/T 9704. */
const ROWS_A_PAGE = 22;

export interface PrintedBlock {
  /** Its height in rows; whole, unless it cannot be broken. */
  readonly rows: number;
  /** Whether it must not be the last thing on a page. */
  readonly keeps?: boolean;
  /** Whether it stands on one page, whole. */
  readonly whole?: boolean;
}

export interface Pagination {
  /** The page of each block's first row. */
  readonly pages: readonly number[];
  /** The page of the last row. */
  readonly last: number;
}

/**
 * Lays blocks from the top of page `first` on. Blocks that keep with what follows go to the next page together where
 * not one row more than theirs is left, just as the style sheet's `.keep` has it.
 */
export function paginate(blocks: readonly PrintedBlock[], first: number): Pagination {
  let page = first;
  let used = 0;
  const pages = blocks.map((block, i) => {
    if (used > 0 && used + rowsNeeded(blocks, i) > ROWS_A_PAGE + TOLERANCE) {
      page++;
      used = 0;
    }
    const start = page;
    used += block.rows;
    while (used > ROWS_A_PAGE + TOLERANCE) {
      page++;
      used -= ROWS_A_PAGE;
    }
    return start;
  });
  return { pages, last: page };
}

/** Against the rounding of fractions of a row. */
const TOLERANCE = 0.01;

/** How many rows must be left on a page for block `i` to begin there. */
function rowsNeeded(blocks: readonly PrintedBlock[], i: number): number {
  const block = blocks[i] as PrintedBlock;
  if (!block.keeps) return block.whole ? block.rows : 1;
  // Within a group that began further up, room was made already.
  if (blocks[i - 1]?.keeps) return block.rows;
  let rows = 0;
  let next = i;
  for (; blocks[next]?.keeps; next++) rows += (blocks[next] as PrintedBlock).rows;
  return next < blocks.length ? rows + 1 : rows;
}
