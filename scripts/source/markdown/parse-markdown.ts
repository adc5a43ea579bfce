/** Markdown as editors write it: CommonMark, emphasis beside Chinese punctuation, and notes, tables and strikes of GFM. */
import type { Nodes, Root } from 'mdast';
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

export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown.replace(RE_UNDERSCORES, boldHan), {
    extensions: [
      cjkFriendlyExtension(),
      gfmFootnote(),
      gfmTable(),
      // One tilde is a range: 3~5月.
      gfmStrikethroughCjkFriendly({ singleTilde: false }),
    ],
    mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
  });
}
