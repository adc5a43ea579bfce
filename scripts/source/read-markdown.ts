/**
 * Takes the text of a Markdown file, line for line: what marks up is left out, what is printed stays.
 *
 *     ## 一、坚持**党建**引领        一、坚持党建引领
 *     27. 推进装备建设              27. 推进装备建设      the number as typed, not as counted
 *     - 各县[教育局](https://…)     各县教育局
 *     3\. 甲 &amp; 乙               3. 甲 & 乙
 *
 * So a place names the line of the file. Comments and front matter are left out; other HTML is text.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];

const RE_ENDING = /\r\n|\n|\r/;
const RE_FRONT_MATTER = /^---[ \t]*(?:\r\n|\n|\r)(?:[^\r\n]*(?:\r\n|\n|\r)){0,60}?---[ \t]*(?=[\r\n]|$)/;
const RE_NUMBER = /^\s*\d{1,9}[.)]/;

export function readMarkdown(file: string): string {
  const markdown = file.replace(RE_FRONT_MATTER, (head) => head.replace(/[^\r\n]+/g, ''));
  const source = markdown.split(RE_ENDING);
  const lines = source.map(() => '');
  const addAt = (line: number, text: string): void => {
    for (const [i, part] of text.split(RE_ENDING).entries())
      lines[line - 1 + i] = `${lines[line - 1 + i] ?? ''}${part}`;
  };
  const stack: Node[] = [fromMarkdown(markdown)];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const start = node.position?.start;
    if (start !== undefined) addAt(start.line, printNode(node, source[start.line - 1]?.slice(start.column - 1) ?? ''));
    if ('children' in node) for (const child of node.children.toReversed()) stack.push(child);
  }
  return lines.join('\n');
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
