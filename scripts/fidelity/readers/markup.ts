/**
 * Reads lines back out of a finished page, book or XML file: the text of each element that is a line, in order, with
 * the id it stands behind and where its links lead. Nothing may hide there, and no text may stand outside of a line.
 */
import { fault, type Line, pictureLine, TABLE } from '../line.ts';
import { type Attributes, tokensOf, walk } from './tokens.ts';

export interface MarkupForm {
  readonly isXml?: boolean;
  /** What the lines stand in. */
  readonly isRoot: (name: string, attributes: Attributes) => boolean;
  readonly isLine: (name: string) => boolean;
  /** Left out with all that stands in it: the site's own words, which are collected as notes. */
  readonly isNote?: (name: string, attributes: Attributes) => boolean;
  /** What bears the address of the line behind it. */
  readonly anchor?: string;
  readonly mayHide?: (attributes: Attributes) => boolean;
}

export interface Note {
  readonly text: string;
  /** The id of what it stands in. */
  readonly anchor: string | null;
  readonly href: string | undefined;
}

export interface Markup {
  readonly lines: readonly Line[];
  /** Ids behind which another came before any line: old addresses. */
  readonly empty: readonly string[];
  readonly notes: readonly Note[];
}

interface OpenLine {
  text: string;
  readonly anchor: string | null;
  readonly links: string[];
}

const HIDING = new Set(['template', 'del', 's', 'strike', 'script', 'style', 'noscript', 'textarea', 'title', 'svg']);
/** They say other words than stand there, turn them round, or take them from whoever hears. */
const TURNING = new Set(['bdo', 'bdi', 'ruby', 'iframe', 'object', 'embed', 'audio', 'video', 'canvas', 'marquee']);
const TURNING_BY = ['style', 'dir', 'inert', 'title', 'popover', 'contenteditable'];

const RE_INDENT = /^\n\s*$/;

/** A picture is a line of its own, but for one in a paragraph or a cell. */
export const showPicture = ({ src = '', alt = '', width, height }: Attributes): Line =>
  pictureLine({ alt, width: Number(width), height: Number(height) }, src);

const isTable = (name: string): boolean => name === 'table';

export function readMarkup(text: string, form: MarkupForm): Markup {
  const lines: Line[] = [];
  const notes: { text: string; anchor: string | null; href: string | undefined }[] = [];
  const empty: string[] = [];
  const { isNote = () => false, mayHide = () => false, anchor: key = 'id' } = form;
  let depth = 0;
  /** The depths at which these were opened. */
  let root = 0;
  let note = 0;
  let table = 0;
  let lineAt = 0;
  let current: OpenLine | undefined;
  let waiting: string | null = null;
  /** The ids of what a piece stands in. */
  const open: { readonly id: string; readonly depth: number }[] = [];

  walk(tokensOf(text, form.isXml), {
    open(name, attributes) {
      depth += 1;
      if (root === 0) {
        if (form.isRoot(name, attributes)) root = depth;
        return;
      }
      const id = attributes[key];
      if (id !== undefined) open.push({ id, depth });
      if (id !== undefined && note === 0 && !isNote(name, attributes)) {
        if (waiting !== null) empty.push(waiting);
        waiting = id;
      }
      if (note > 0 || table > 0) return;
      if (name === 'img') {
        const shown = showPicture(attributes);
        if (current === undefined) lines.push({ ...shown, anchor: waiting });
        else {
          current.text += shown.text;
          current.links.push(...shown.links);
        }
        if (current === undefined) waiting = null;
      }
      if (isTable(name)) {
        table = depth;
        lines.push({ ...TABLE, anchor: waiting });
        waiting = null;
      } else if (isNote(name, attributes)) {
        note = depth;
        notes.push({ text: '', anchor: open.at(-1)?.id ?? null, href: attributes.href });
      } else if (form.isLine(name) && current === undefined) {
        lineAt = depth;
        current = { text: '', anchor: waiting, links: [] };
        waiting = null;
      }
      if (current !== undefined && note === 0 && attributes.href !== undefined) current.links.push(attributes.href);
      if (note > 0 || form.isXml === true) return;
      const hides = HIDING.has(name) || 'hidden' in attributes || 'aria-hidden' in attributes;
      const turns = TURNING.has(name) || TURNING_BY.some((attribute) => attribute in attributes);
      if ((hides || turns) && !mayHide(attributes)) lines.push(fault('隐藏', name));
    },
    text(piece) {
      // Between elements of XML alone a line may break.
      if (root === 0 || table > 0 || (form.isXml === true && RE_INDENT.test(piece))) return;
      if (note > 0) (notes.at(-1) as { text: string }).text += piece;
      else if (current !== undefined) current.text += piece;
      else if (piece.trim() !== '') lines.push(fault('行外的文字', piece.trim()));
    },
    close(name) {
      if (depth === lineAt && current !== undefined) {
        lines.push(current);
        current = undefined;
        lineAt = 0;
      }
      if (open.at(-1)?.depth === depth) open.pop();
      if (depth === note) note = 0;
      if (depth === table) table = 0;
      if (depth === root) root = 0;
      depth -= 1;
      if (name === 'br' && current !== undefined) current.text += '\n';
    },
  });
  return { lines, notes, empty };
}
