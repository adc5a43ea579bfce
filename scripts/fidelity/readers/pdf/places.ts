/** Where a PDF's links, names and bookmarks lead: a page, and how far up on it. */
import type { PdfFile } from './file.ts';
import { type Dictionary, isDictionary, isList, Reference, type Value, Written } from './values.ts';

/** In points from the page's foot; pages from 0. */
export interface PagePlace {
  readonly page: number;
  readonly y: number;
}

export interface Bookmark {
  readonly title: string;
  readonly place: PagePlace | null;
}

/** The places in a file. */
export class Places {
  readonly names: ReadonlyMap<string, PagePlace>;
  private readonly file: PdfFile;
  private readonly numbers: ReadonlyMap<number, number>;

  /** `numbers` are the pages', by their objects'. */
  constructor(file: PdfFile, numbers: ReadonlyMap<number, number>) {
    this.file = file;
    this.numbers = numbers;
    this.names = new Map(this.gatherNames());
  }

  pageAt(value: Value | undefined): number | undefined {
    return value instanceof Reference ? this.numbers.get(value.number) : undefined;
  }

  readLink(annotation: Value | undefined): (string | PagePlace)[] {
    if (!isDictionary(annotation)) return [];
    const action = this.file.below(annotation, 'A');
    const url = this.file.entry(action, 'URI');
    if (url instanceof Written) return [url.decode()];
    return [this.readPlace(this.file.entry(annotation, 'Dest') ?? this.file.entry(action, 'D')) ?? '?'];
  }

  *readBookmarks(above = this.file.below(this.file.catalog, 'Outlines')): Generator<Bookmark> {
    const { file } = this;
    for (let one = file.below(above, 'First'); one !== undefined; one = file.below(one, 'Next')) {
      const title = file.entry(one, 'Title');
      yield { title: title instanceof Written ? title.decode() : '', place: this.readPlace(file.entry(one, 'Dest')) };
      yield* this.readBookmarks(one);
    }
  }

  /** `[page /XYZ x y zoom]`, or the name of one. */
  private readPlace(dest: Value | undefined): PagePlace | null {
    if (dest instanceof Written) return this.names.get(dest.decode()) ?? null;
    if (!isList(dest)) return null;
    const page = this.pageAt(dest[0]);
    const y = this.file.look(dest[3]);
    return page === undefined || typeof y !== 'number' ? null : { page, y };
  }

  private *gatherNames(): Generator<[string, PagePlace]> {
    const { file } = this;
    const rows = file.entry(file.below(file.below(file.catalog, 'Names'), 'Dests'), 'Names');
    if (!isList(rows)) return;
    for (let i = 0; i + 1 < rows.length; i += 2) {
      const [name, place] = [file.look(rows[i]), this.readPlace(file.look(rows[i + 1]))];
      if (place !== null && name instanceof Written) yield [name.decode(), place];
    }
  }
}

/** The pages below a node of the tree of them, in order. */
export function* listPages(file: PdfFile, node: Value | undefined): Generator<[Reference, Dictionary]> {
  const kids = file.entry(isDictionary(node) ? node : undefined, 'Kids');
  for (const kid of isList(kids) ? kids : []) {
    const page = file.look(kid);
    if (!(kid instanceof Reference) || !isDictionary(page)) continue;
    if (page.get('Type') === 'Page') yield [kid, page];
    else yield* listPages(file, page);
  }
}
