/** Lists of what pages have of their own, beside the proof: rows behind a tab, below the kinds of pages that have them. */
import { readFileSync } from 'node:fs';
import type { PageKind } from './page-kind.ts';

/** Whether a row is one of a kind's. */
export class KindList {
  private readonly kindsOf = new Map<string, ReadonlySet<string>>();

  /** `name` is a file beside this one; `*` is all kinds. */
  constructor(name: string) {
    let kinds: ReadonlySet<string> = new Set();
    for (const row of readFileSync(new URL(name, import.meta.url), 'utf8')
      .trimEnd()
      .split('\n')) {
      if (row.startsWith('\t')) this.kindsOf.set(row.slice(1), kinds);
      else kinds = new Set(row.split(' '));
    }
  }

  has(row: string, kind: PageKind): boolean {
    const kinds = this.kindsOf.get(row);
    return kinds !== undefined && (kinds.has('*') || kinds.has(kind));
  }

  *rowsOf(kind: PageKind): Generator<string> {
    for (const row of this.kindsOf.keys()) if (this.has(row, kind)) yield row;
  }
}
