/**
 * Takes the text of a Markdown file, line for line: what marks up is left out, what is printed stays.
 *
 *     ## 一、坚持**党建**引领        一、坚持党建引领
 *     27. 推进装备建设              27. 推进装备建设      the number as typed, not as counted
 *     - 各县[教育局](https://…)     各县教育局
 *     3\. 甲 &amp; 乙               3. 甲 & 乙
 *
 * So a place names the line of the file. Comments, front matter, pictures and the addresses of links are left out, and
 * the asides say so; other HTML is text.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Aside } from '../../../src/model/plan/source.ts';

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];

const RE_ENDING = /\r\n|\n|\r/;
const RE_FRONT_MATTER = /^---[ \t]*(?:\r\n|\n|\r)(?:[^\r\n]*(?:\r\n|\n|\r)){0,60}?---[ \t]*(?=[\r\n]|$)/;
const RE_NUMBER = /^\s*\d{1,9}[.)]/;

interface MarkdownText {
  readonly text: string;
  readonly asides: readonly Aside[];
}

export function readMarkdown(file: string): MarkdownText {
  const markdown = file.replace(RE_FRONT_MATTER, (head) => head.replace(/[^\r\n]+/g, ''));
  const source = markdown.split(RE_ENDING);
  const lines = source.map(() => '');
  const addAt = (line: number, text: string): void => {
    for (const [i, part] of text.split(RE_ENDING).entries())
      lines[line - 1 + i] = `${lines[line - 1 + i] ?? ''}${part}`;
  };
  const asides: Aside[] = [];
  const head = RE_FRONT_MATTER.exec(file)?.[0].split(RE_ENDING).slice(1, -1).join(' ').trim();
  if (head !== undefined) asides.push({ kind: 'front-matter', line: 1, text: head, count: 1 });
  const stack: Node[] = [fromMarkdown(markdown)];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const start = node.position?.start;
    if (start !== undefined) {
      const rest = source[start.line - 1]?.slice(start.column - 1) ?? '';
      addAt(start.line, printNode(node, rest));
      const aside = tellLeftOut(node, rest);
      if (aside !== undefined) asides.push({ ...aside, line: start.line });
    }
    if ('children' in node) for (const child of node.children.toReversed()) stack.push(child);
  }
  return { text: lines.join('\n'), asides };
}

/** What `printNode` leaves out of a node and no other node prints. */
function tellLeftOut(node: Node, head: string): Omit<Aside, 'line'> | undefined {
  switch (node.type) {
    case 'link':
    case 'definition':
      // An address that is its own text is printed.
      return head.replace(/^</, '').startsWith(node.url) ? undefined : { kind: 'link', text: node.url, count: 1 };
    case 'image':
    case 'imageReference':
      return { kind: 'picture', text: node.alt ?? '', count: 1 };
    case 'html': {
      const count = node.value.match(/<!--[\s\S]*?-->/g)?.length;
      return count === undefined ? undefined : { kind: 'comment', text: '', count };
    }
    case 'listItem':
      return RE_NUMBER.test(head) ? undefined : { kind: 'bullet', text: '', count: 1 };
    default:
      return undefined;
  }
}

/** What a node prints itself, besides its children. `head` is the source from its beginning on. */
function printNode(node: Node, head: string): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'html':
      return node.value.replace(/<!--[\s\S]*?-->/g, (comment) => '\n'.repeat(comment.split(RE_ENDING).length - 1));
    case 'code':
      // A fence stands on a line of its own.
      return /^[`~]/.test(head) ? `\n${node.value}` : node.value;
    case 'listItem': {
      const number = RE_NUMBER.exec(head)?.[0].trim();
      return number === undefined ? '' : `${number} `;
    }
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    default:
      return '';
  }
}
