/** Markdown as editors write it: CommonMark, emphasis beside Chinese punctuation, and notes, tables and strikes of GFM. */
import type { Nodes, Paragraph, Root, TableRow, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

export type { Nodes };

/** `；__二是__管` is bold to whoever writes it; to Markdown underscores inside a word are letters. */
const RE_UNDERSCORES = /(?<!_)__(?![_\s])([^_\r\n]+)(?<!\s)__(?!_)/g;
const boldHan = (whole: string, text: string): string => (/\p{Script=Han}/u.test(text) ? `**${text}**` : whole);

/** `[^1]：` is a note to whoever writes it. */
const RE_NOTE = /^( {0,3}\[\^[^\]\s]+\])：/gm;

/** `|——|——|` parts a head from its rows to whoever lets a program put dashes in place of hyphens. */
const RE_RULE =
  /^(?=.*[|—–─－])((?:[^\r\n]*(?<!\\)\|[^\r\n]*)(?:\r\n|\n|\r))([ \t>]*\|?(?:[ \t]*[:：]?[—–─－-]+[:：]?[ \t]*\|)+(?:[ \t]*[:：]?[—–─－-]+[:：]?)?[ \t]*)$/gm;
const ruleOff = (_: string, head: string, rule: string): string =>
  head + rule.replace(/[—–─－]/g, '-').replaceAll('：', ':');

export function parseMarkdown(markdown: string): Root {
  const plain = markdown.replace(RE_UNDERSCORES, boldHan).replace(RE_NOTE, '$1:').replace(RE_RULE, ruleOff);
  const root = fromMarkdown(plain, {
    extensions: [
      cjkFriendlyExtension(),
      gfmFootnote(),
      gfmTable(),
      // One tilde is a range: 3~5月.
      gfmStrikethroughCjkFriendly({ singleTilde: false }),
    ],
    mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
  });
  for (const text of tasksIn(root)) text.value = text.value.replace(RE_TASK, (_, mark) => (mark === ' ' ? '☐ ' : '☑ '));
  endTables(root, markdown.split(/\r\n|\n|\r/));
  return root;
}

/** A box in front of an item of a list, ticked or not. */
const RE_TASK = /^\[([ xX])\]\s+/;

function tasksIn(node: Nodes): Text[] {
  if (!('children' in node)) return [];
  const [first] = node.type === 'listItem' ? node.children : [];
  const [text] = first?.type === 'paragraph' ? first.children : [];
  return [...(text?.type === 'text' ? [text] : []), ...node.children.flatMap(tasksIn)];
}

const RE_BAR = /(?<!\\)\|/;

/** To Markdown whatever stands right below a table is its last row; to whoever writes it, a line without bars is not. */
function endTables(node: Nodes, lines: readonly string[]): void {
  if (!('children' in node)) return;
  const children = node.children as Nodes[];
  for (const [i, child] of [...children.entries()].reverse()) {
    if (child.type !== 'table') endTables(child, lines);
    else {
      const end = child.children.findIndex(
        ({ position }) => !RE_BAR.test(lines[(position?.start.line ?? 0) - 1] ?? '|'),
      );
      if (end > 0) children.splice(i + 1, 0, ...child.children.splice(end).map(unrow));
    }
  }
}

const unrow = ({ children, position }: TableRow): Paragraph => ({
  type: 'paragraph',
  children: children.flatMap((cell) => cell.children),
  ...(position === undefined ? {} : { position }),
});
