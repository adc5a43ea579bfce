/**
 * The notes of a Markdown file, counted in the order in which the text refers to them.
 *
 *     达到95%[^1]。                  达到95%[注1]。
 *     [^1]: 数据截至2023年12月。      [注1]数据截至2023年12月。
 *     [注]: 由市教育局统计。          a note, though to Markdown it is the address of a link
 */
import type { Definition, FootnoteDefinition, LinkReference, Nodes, Root } from 'mdast';

const RE_ADDRESS = /^(?:[a-z][a-z\d+.-]*:|[./#?])|\/|\.[a-z]{2,5}$/i;

export class NoteList {
  private readonly notes = new Map<string, FootnoteDefinition>();
  private readonly prose = new Set<string>();
  private readonly marks = new Map<FootnoteDefinition, string>();
  private readonly waiting: FootnoteDefinition[] = [];

  constructor(root: Root) {
    this.collect(root);
  }

  /** The mark of a note that the text refers to; it waits to be printed the first time. */
  refer(identifier: string): string {
    const note = this.notes.get(identifier);
    if (note === undefined) return `[${identifier}]`;
    if (!this.marks.has(note)) this.waiting.push(note);
    return this.markOf(note);
  }

  markOf(note: FootnoteDefinition): string {
    const mark = this.marks.get(note) ?? `[注${this.marks.size + 1}]`;
    this.marks.set(note, mark);
    return mark;
  }

  takeWaiting(): FootnoteDefinition[] {
    return this.waiting.splice(0);
  }

  /** Notes that nothing refers to. */
  get unused(): FootnoteDefinition[] {
    return [...this.notes.values()].filter((note) => !this.marks.has(note));
  }

  /** Whether what Markdown takes for the address of a link is a note. */
  isProse({ identifier }: Definition | LinkReference): boolean {
    return this.prose.has(identifier);
  }

  private collect(node: Nodes): void {
    if (node.type === 'footnoteDefinition' && !this.notes.has(node.identifier)) this.notes.set(node.identifier, node);
    else if (node.type === 'definition' && /\p{Script=Han}/u.test(node.url) && !RE_ADDRESS.test(node.url)) {
      this.prose.add(node.identifier);
    }
    if ('children' in node) for (const child of node.children) this.collect(child);
  }
}
