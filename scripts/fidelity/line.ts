/**
 * What proof compares: a plan as a run of lines, whatever the format. The lines expected are drawn from the model, after
 * the model itself was proven against the tree; the lines shown are read back from a finished file.
 */
import { Refusal } from '../shell/refusal.ts';

/** One line of a file, by what a reader or a browser gets of it. */
export interface Line {
  /** Exactly as it stands there, spaces and invisible characters included. */
  readonly text: string;
  /** What the line can be reached by; null where it is no place of its own. */
  readonly anchor: string | null;
  /** Where its links lead, in order, as paths of the site or as the file has them. */
  readonly links: readonly string[];
}

/** A line that is nowhere to be linked to unless `anchor` says where. */
export const line = (text: string, anchor: string | null = null, links: readonly string[] = []): Line => ({
  text,
  anchor,
  links,
});

/** A picture: what is said in its place, its size, and which file it is. */
export const pictureLine = (
  { alt, width, height }: { readonly alt: string; readonly width: number; readonly height: number },
  src: string,
): Line => line(`〔图 ${width}×${height}〕${alt}`, null, [src]);

/** Where a table stands among the lines; what it holds is proven cell by cell. */
export const TABLE: Line = line('〔表格〕');

/** The first line of each XML file. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

/** A picture among other words. */
export const nameLine = ({ text, links }: Line): string => `${text}→${links.join()}`;

/** What a reader found where nothing may be: as a line, so that it is told with its place. */
export const fault = (what: string, text = ''): Line => line(`〔${what}〕${text}`);

/** Of one file the program made: throws a `Refusal` that names the first line that is not as it should be. */
export function compareLines(seed: string, where: string, expected: readonly Line[], shown: readonly Line[]): void {
  const count = Math.max(expected.length, shown.length);
  for (let i = 0; i < count; i++) {
    const [wanted, found] = [expected[i], shown[i]];
    if (wanted?.text !== found?.text) throw differ(seed, where, i, wanted?.text ?? '', found?.text ?? '');
    if (wanted?.anchor !== found?.anchor)
      throw refuse(
        seed,
        `${where}第 ${i + 1} 行“${start(wanted)}”的地址是“${found?.anchor ?? ''}”`,
        wanted?.anchor ?? '没有',
      );
    if (wanted?.links.join(' ') !== found?.links.join(' '))
      throw refuse(
        seed,
        `${where}第 ${i + 1} 行“${start(wanted)}”的链接指向“${found?.links.join(' ')}”`,
        wanted?.links.join(' ') || '没有链接',
      );
  }
}

/** One value of a file, such as an address. */
export function compareValue(seed: string, where: string, expected: string, shown: string | undefined): void {
  if (expected !== shown) throw differ(seed, where, 0, expected, shown ?? '');
}

const start = (of: Line | undefined): string => (of?.text ?? '').slice(0, 16);

function differ(seed: string, where: string, index: number, expected: string, shown: string): Refusal {
  let at = 0;
  while (at < expected.length && expected[at] === shown[at]) at += 1;
  const around = (text: string): string =>
    `“${visible(text.slice(Math.max(0, at - 8), at))}【${visible(text.slice(at, at + 12))}】”`;
  return refuse(seed, `${where}与原文不符，第 ${index + 1} 行自第 ${at + 1} 字起：${around(shown)}`, around(expected));
}

/** So that a difference in what is not seen is seen. */
const visible = (text: string): string =>
  text.replace(/[^\S ]|[\u200b-\u200f\u2060]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The refusal for whatever proof finds: no seed can cause it, so it says to report the program's fault. */
export function refuse(seed: string, found: string, expected: string): Refusal {
  return new Refusal({
    file: seed,
    found,
    expected,
    todo: '这是程序的错误，不是种子的错误；网站没有更新。请把这条信息和种子文件一起报告',
  });
}

/** With each link as `pathOf` says. */
export const inPaths = (lines: readonly Line[], pathOf: (link: string) => string): Line[] =>
  lines.map((each) => (each.links.length === 0 ? each : { ...each, links: each.links.map(pathOf) }));

/** Without white space: where rows break, an image or a page of print has none or one too many. */
export const unspaced = (text: string): string => text.replace(/\s/g, '');
