/** The pictures that a Markdown file shows: read from beside it, and kept until their place in the text is reached. */
import type { Definition, Image, ImageReference, Nodes, Root } from 'mdast';
import type { Aside } from '../../../src/model/plan/source.ts';
import type { SourcePicture } from '../../../src/model/plan/source-picture.ts';
import { PictureStore, type ReadPicture } from '../pictures/picture-store.ts';
import { readAlternative, sayOf } from '../pictures/said-picture.ts';
import { UnfitPicture } from '../pictures/unfit.ts';
import type { MarkdownRows } from './rows.ts';

/** The bytes of a picture by what the file says of it; undefined where nobody has them. Throws an `UnfitPicture`. */
export type ReadBeside = (address: string) => Uint8Array | undefined;

interface Waiting {
  readonly picture: Omit<SourcePicture, 'line'>;
  readonly asides: readonly Omit<Aside, 'line'>[];
}

/** One whose bytes nobody has: its words are all that is known of it. */
const UNKNOWN: ReadPicture = {
  file: '',
  type: 'image/png',
  width: 1,
  height: 1,
  sha256: '',
  bytes: new Uint8Array(),
};

export class PictureShelf {
  private readonly store = new PictureStore();
  private readonly definitions = new Map<string, Definition>();
  private readonly shown = new Set<string>();
  private readonly linked = new Set<string>();
  private readonly waiting: Waiting[] = [];
  private readonly beside: ReadBeside;

  constructor(root: Root, beside: ReadBeside) {
    this.beside = beside;
    this.collect(root);
  }

  addressOf(node: Image | ImageReference): { url: string; title: string } {
    const { url = '', title } = node.type === 'image' ? node : (this.definitions.get(node.identifier) ?? {});
    return { url, title: title ?? '' };
  }

  /** Whether what names an address names a picture's and no link's. */
  isOwn(node: Nodes): boolean {
    return node.type === 'definition' && this.shown.has(node.identifier) && !this.linked.has(node.identifier);
  }

  /** Keeps a picture; returns what is to be told where there is none to publish. */
  take(address: string, words: string): Omit<Aside, 'line'> | undefined {
    const alt = readAlternative(words);
    const aside = (kind: Aside['kind']): Omit<Aside, 'line'> => ({ kind, text: alt ?? '', count: 1 });
    try {
      const bytes = this.beside(address);
      const found = bytes === undefined ? UNKNOWN : this.store.read(bytes);
      const unnamed = alt === null ? [aside('picture-unnamed')] : [];
      this.waiting.push({ picture: sayOf(found, alt, undefined), asides: unnamed });
      return undefined;
    } catch (error) {
      if (!(error instanceof UnfitPicture)) throw error;
      return { ...aside('picture'), why: error.message, todo: error.todo };
    }
  }

  /** Those kept so far come here: into the cell that is open, else each on a row of its own. */
  placeIn(rows: MarkdownRows): void {
    for (const { picture, asides } of this.waiting.splice(0)) {
      if (rows.tables.isInCell) rows.addToCell(picture);
      else rows.addPicture(picture);
      for (const aside of asides) rows.tell(aside);
    }
  }

  private collect(node: Nodes): void {
    if (node.type === 'definition') this.definitions.set(node.identifier, node);
    else if (node.type === 'imageReference') this.shown.add(node.identifier);
    else if (node.type === 'linkReference') this.linked.add(node.identifier);
    if ('children' in node) for (const child of node.children) this.collect(child);
  }
}
