/**
 * Proof that an address leads to its words: on a plan's page each entry's anchor stands once, on the element whose
 * heading is the entry's own mark and heading.
 */
import { Parser } from 'htmlparser2';
import type { Entry, Plan } from '../../src/model/plan/compilation.ts';
import { foldText } from '../../src/model/text/fold.ts';
import { Refusal } from '../shell/refusal.ts';

const RE_HEADING = /^h[1-6]$/;

/** Throws a `Refusal` that names the first entry whose anchor does not lead to it. */
export function checkAnchors(file: string, plan: Plan, html: string): void {
  const shown = readAnchors(html);
  for (const entry of plan.entries) {
    const headings = shown.get(entry.anchor) ?? [];
    const expected = foldText(entry.mark + entry.heading + entry.stop);
    if (headings.length === 1 && foldText(headings[0] as string).startsWith(expected)) continue;
    throw refuse(file, plan, entry, headings);
  }
}

/** The heading behind each id of a page: the first one that begins before another id does. */
function readAnchors(html: string): Map<string, string[]> {
  const shown = new Map<string, string[]>();
  /** The headings of the last id, whose last one is still without its text. */
  let waiting: string[] | undefined;
  let reading: string[] | undefined;
  const parser = new Parser({
    onopentag(name, { id }) {
      if (id !== undefined) {
        waiting = shown.get(id) ?? [];
        waiting.push('');
        shown.set(id, waiting);
      }
      if (!RE_HEADING.test(name)) return;
      reading = waiting;
      waiting = undefined;
    },
    ontext(text) {
      if (reading !== undefined) reading[reading.length - 1] += text;
    },
    onclosetag(name) {
      if (RE_HEADING.test(name)) reading = undefined;
    },
  });
  parser.end(html);
  return shown;
}

function refuse(
  file: string,
  plan: Plan,
  { anchor, mark, heading, ...entry }: Entry,
  headings: readonly string[],
): Refusal {
  const place = entry.bodyPlace ?? entry.outlinePlace;
  const found = headings.map((text) => `“${text}”`).join('、');
  return new Refusal({
    file,
    ...(place === null ? {} : { line: place.line, column: place.column }),
    found: `第${plan.ordinal}篇的网页上，地址 #${anchor} ${headings.length === 0 ? '不在' : `指向${found}`}`,
    expected: `恰好一处，指向“${mark}${heading}”`,
    todo: '这是程序的错误，不是种子的错误；网站没有更新。请把这条信息和种子文件一起报告',
  });
}
