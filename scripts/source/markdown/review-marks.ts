/**
 * Comments and changes as relatives of Markdown write them (Obsidian, CriticMarkup). They are no text; what was added, or
 * only marked, is.
 *
 *     %%批注%%    {>>批注<<}    {--删去--}    {~~旧~>新~~}    {++加上++}    {==标出==}
 */
import type { Aside } from '../../../src/model/plan/source.ts';

const WITHIN = '(?:(?!\\n[ \\t]*\\n|\\r)[\\s\\S]){1,2000}?';
const RE_REVIEW = new RegExp(
  [
    // After a number it may be a slip: 增长5%%.
    '(?<![\\d０-９%])%%(?<comment>[^%\\r\\n]+|\\r?\\n[^%]{1,5000}?\\n)%%(?!%)',
    `\\{>>(?<note>${WITHIN})<<\\}`,
    `\\{--(?<deleted>${WITHIN})--\\}`,
    `\\{~~(?<old>${WITHIN})~>(?<now>${WITHIN})~~\\}`,
    `\\{\\+\\+(?<added>${WITHIN})\\+\\+\\}`,
    `\\{==(?<marked>${WITHIN})==\\}`,
  ].join('|'),
  'g',
);

/** The text without them, line by line as it was, and what is told of them. */
export function cutReviewMarks(markdown: string): { markdown: string; asides: Aside[] } {
  const asides: Aside[] = [];
  const cut = markdown.replace(RE_REVIEW, (whole: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const at = rest.at(-3) as number;
    const line = markdown.slice(0, at).split(/\r\n|\n|\r/).length;
    const removed = groups.deleted ?? groups.old;
    if (removed !== undefined) asides.push({ kind: 'deletion', line, text: '', count: [...removed.trim()].length });
    else if (groups.comment !== undefined || groups.note !== undefined)
      asides.push({ kind: 'comment', line, text: '', count: 1 });
    const kept = groups.now ?? groups.added ?? groups.marked;
    const breaks = (text: string): string => text.replace(/[^\r\n]+/g, '');
    return kept === undefined ? breaks(whole) : breaks(groups.old ?? '') + kept;
  });
  return { markdown: cut, asides };
}
