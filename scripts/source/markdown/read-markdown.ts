/**
 * Takes the text of a Markdown file: what marks up is left out, what is printed stays, each on its line.
 *
 *     ## 一、坚持**党建**引领        一、坚持党建引领
 *     27. 推进装备建设              27. 推进装备建设      the number as typed, not as counted
 *     - 各县[教育局](https://…)     各县教育局
 *     3\. 甲 &amp; 乙               3. 甲 & 乙
 *     达到95%[^1]。                 达到95%[注1]。        the note's text below the paragraph
 *     | 序号 | 任务 |               序号	任务             a row is a line, as in Word
 *
 *     ![公章](seal.png)              【图：公章】         a line of its own, behind the paragraph; in a cell, behind its text
 *
 * Comments, front matter, the addresses of links, struck and hidden text are left out, and the asides say so.
 */
import type { Root } from 'mdast';
import type { Aside } from '../../../src/model/plan/source.ts';
import type { SourcePicture } from '../../../src/model/plan/source-picture.ts';
import type { SourceTable } from '../../../src/model/plan/source-table.ts';
import { cutFrontMatter } from './front-matter.ts';
import type { ReadBeside } from './markdown-pictures.ts';
import { MarkdownPrinter } from './markdown-printer.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { cutReviewMarks } from './review-marks.ts';

const RE_ENDING = /\r\n|\n|\r/;

interface MarkdownText {
  readonly text: string;
  readonly asides: readonly Aside[];
  readonly tables: readonly SourceTable[];
  readonly pictures: readonly SourcePicture[];
  readonly notes: readonly number[];
  readonly headline?: number;
}

/** `beside` reads the pictures that the file shows. */
export function readMarkdown(file: string, beside: ReadBeside = () => undefined): MarkdownText {
  const { markdown: body, settings } = cutFrontMatter(file);
  const { markdown, asides: reviewed } = cutReviewMarks(body);
  const source = markdown.split(RE_ENDING);
  const root = parseMarkdown(markdown);
  const printer = new MarkdownPrinter(source, root, beside);
  printer.printAll(root);
  const { lines, asides, tables, pictures, notes } = printer.rows.end(source.length);
  const front: Aside[] = settings === undefined ? [] : [{ kind: 'front-matter', line: 1, text: settings, count: 1 }];
  const told = [...front, ...[...reviewed, ...asides].sort((a, b) => a.line - b.line)];
  return { text: lines.join('\n'), asides: told, tables, pictures, notes, ...findHeadline(root) };
}

/** Of several headings of the first level none is the file's. */
function findHeadline({ children }: Root): Pick<MarkdownText, 'headline'> {
  const [first, second] = children.filter((node) => node.type === 'heading' && node.depth === 1);
  return first?.position === undefined || second !== undefined ? {} : { headline: first.position.start.line };
}
