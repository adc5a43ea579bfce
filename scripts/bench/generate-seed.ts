/**
 * Makes seeds of any size for benchmarks: outlines of all plans, title, 目录 and bodies, as `education-2024` has them.
 * The same shape gives the same text.
 */
import { writeHan } from '../../src/model/text/han-number.ts';

export interface SeedShape {
  readonly plans: number;
  readonly itemsPerPlan: number;
  /** Items in each part. */
  readonly itemsPerPart?: number;
  /** Characters of each item's text, about. */
  readonly textLength?: number;
}

const WORDS = [
  '强化',
  '推进',
  '健全',
  '教育',
  '评价',
  '改革',
  '体系',
  '建设',
  '党建',
  '质量',
  '统筹',
  '保障',
  '学校',
  '教师',
];

/** 100,000 items of 160 characters are about 50 MB of UTF-8. */
export function generateSeed({ plans, itemsPerPlan, itemsPerPart = 10, textLength = 160 }: SeedShape): string {
  const words = new Words();
  const titles = Array.from({ length: plans }, (_, i) => `第${i + 1}市教育局2024年工作要点`);
  const outlines = titles.map(() => makeOutline(words, itemsPerPlan, itemsPerPart));
  const bodies = titles.flatMap((title, i) => [
    title,
    `2024年,全市教育系统${words.take(20)}。`,
    ...(outlines[i] as string[]).map((line) => (isItem(line) ? `${line}。${words.take(textLength)}。` : line)),
  ]);
  const contents = titles.map((title, i) => `${i + 1}.${title} ${(i % 900) + 1}`);
  return [...outlines.flat(), `教育局2024年工作要点汇编(${plans}篇)`, '目录', ...contents, ...bodies, ''].join('\n');
}

/** A plan whose only item has a text of `bytes` bytes on one line: `piece` over and over. */
export function generateLine(bytes: number, piece: string): string {
  return `县教育局2024年工作要点\n1.强化统筹。统筹${piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)))}推进。\n`;
}

/** A plan whose outline and body have no heading in common. Numbers run to 9,999 at most and begin again. */
export function generateDifferingSeed(entries: number): string {
  const title = '县教育局2024年工作要点';
  const lines = (ending: string): string[] =>
    Array.from({ length: entries }, (_, i) => `${(i % 9999) + 1}.第${i + 1}件${ending}`);
  return [...lines('大事'), '汇编', '目录', `1.${title} 1`, title, ...lines('实事。办好。'), ''].join('\n');
}

function makeOutline(words: Words, items: number, itemsPerPart: number): string[] {
  const lines: string[] = [];
  for (let item = 1; item <= items; item++) {
    if (item % itemsPerPart === 1 || itemsPerPart === 1) {
      lines.push(`${writeHan(Math.ceil(item / itemsPerPart))}、${words.take(8)}`);
    }
    lines.push(`${item}.${words.take(10)}`);
  }
  return lines;
}

const isItem = (line: string): boolean => /^\d/.test(line);

/** An endless row of words, the same every time. */
class Words {
  private state = 1;

  /** About `length` characters. */
  take(length: number): string {
    let out = '';
    while (out.length < length) {
      this.state = (this.state * 48271) % 2147483647;
      out += WORDS[this.state % WORDS.length];
    }
    return out;
  }
}
