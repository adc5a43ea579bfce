/**
 * The lines that a component writes, each by the element that it stands in: `p.note` and what it says, `*` for what the component
 * is given. An element whose class is given, too, is `p.*`. What stands within a line (`<a>`) is part of it.
 */
import { INLINE } from '../../../scripts/fidelity/pages/own-lines.ts';
import { decodeEntities } from '../../../scripts/fidelity/readers/entities.ts';
import { endOfBraces, NAMED, withoutFrontmatter } from './tags-of.ts';

const RE_ELEMENT = /<(?=[A-Za-z>])/g;
const RE_NAME = /^<([A-Za-z][\w.]*)?/;
const RE_TEXT = /^\s*(['"])([^'"]*)\1\s*$/;
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'col', 'line', 'rect']);

export function linesOf(component: string): Set<string> {
  const reader = new LineReader(withoutFrontmatter(component));
  reader.readAll(0, reader.template.length);
  return reader.lines;
}

/** What is said in an element so far. */
interface Open {
  readonly keys: readonly string[];
  said: string;
}

class LineReader {
  readonly lines = new Set<string>();
  readonly template: string;

  constructor(template: string) {
    this.template = template;
  }

  /** The elements between two places of the template or of a program in it. */
  readAll(from: number, to: number): void {
    RE_ELEMENT.lastIndex = from;
    for (let at = from; at < to; ) {
      RE_ELEMENT.lastIndex = at;
      const found = RE_ELEMENT.exec(this.template);
      if (found === null || found.index >= to) return;
      at = this.readElement(found.index, undefined);
    }
  }

  /** Returns where it ends. `outer` is what a line of its stands in. */
  private readElement(at: number, outer: Open | undefined): number {
    const [start, name = ''] = RE_NAME.exec(this.template.slice(at, at + 60)) ?? ['<'];
    const end = endOfTag(this.template, at + start.length);
    const tag = this.template.slice(at, end);
    const isWithin = INLINE.has(name) || name === '';
    const isGiven = name === 'slot' || !/^[a-z]/.test(name);
    const open = isWithin && outer !== undefined ? outer : { keys: keysOf(name, tag), said: '' };
    if (open !== outer) this.endLine(outer, isGiven);
    if (tag.endsWith('/>') || VOID.has(name)) return end;
    const close = this.readChildren(end, open);
    if (open !== outer) this.endLine(open, false);
    return this.template.indexOf('>', close) + 1;
  }

  private readChildren(from: number, open: Open): number {
    let at = from;
    while (at < this.template.length && !this.template.startsWith('</', at)) {
      if (this.template[at] === '{') at = this.readBraces(at, open);
      else if (this.template[at] === '<') at = this.readElement(at, open);
      else {
        const next = this.template.slice(at).search(/[<{]/);
        const end = next < 0 ? this.template.length : at + next;
        open.said += decodeEntities(this.template.slice(at, end));
        at = end;
      }
    }
    return at;
  }

  /** A text, or a program, which may make elements of its own. */
  private readBraces(at: number, open: Open): number {
    const end = endOfBraces(this.template, at);
    const inside = this.template.slice(at + 1, end - 1);
    const [, , text] = RE_TEXT.exec(inside) ?? [];
    if (text !== undefined) open.said += text;
    else if (RE_BLOCK.test(inside)) this.endLine(open, true);
    else open.said += '*';
    this.readAll(at + 1, end - 1);
    return end;
  }

  /** Behind what may be made there, the line may go on. */
  private endLine(open: Open | undefined, mayGoOn: boolean): void {
    if (open === undefined) return;
    if (mayGoOn) open.said += '*';
    const said = open.said.replace(/\s+/g, '').replace(/\*+/g, '*');
    if (said !== '') for (const key of open.keys) this.lines.add(`${key}\t${said}`);
    open.said = mayGoOn ? '*' : '';
  }
}

/** An element that is no part of a line, or a component. */
const RE_BLOCK = new RegExp(`<(?!(?:${[...INLINE].join('|')})[\\s/>])[A-Za-z]`);

function keysOf(name: string, tag: string): string[] {
  const [, own] = /\sclass="([^"]*)"/.exec(tag) ?? [];
  const list = own ?? (/\sclass(?::list)?=|\{\.\.\./.test(tag) ? '*' : '');
  const names = NAMED[name] ?? (/^[a-z]/.test(name) && name !== 'slot' ? [name] : []);
  return names.map((one) => `${one}.${list}`);
}

/** Behind its `>`, which no braces and no quotation marks hold. */
function endOfTag(template: string, from: number): number {
  for (let at = from; at < template.length; at++) {
    if (template[at] === '{') at = endOfBraces(template, at) - 1;
    else if (template[at] === '"') at = template.indexOf('"', at + 1);
    else if (template[at] === '>') return at + 1;
  }
  return template.length;
}
