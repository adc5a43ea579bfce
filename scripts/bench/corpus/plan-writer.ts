/** Writes one plan as the lines of a seed: title, preamble, parts, sections, items and sign-off, as plans have them. */
import { writeHan } from '../../../src/model/text/han-number.ts';
import type { Phrasing } from './wording.ts';

/** What marks look like, the same in all plans of a compilation. */
export interface MarkStyle {
  /** Whether there are sections between part and item. */
  readonly hasSections: boolean;
  /** Full-width brackets and stops. */
  readonly isWide: boolean;
  /** Whether a part's items begin at 1 again. */
  readonly startsAgain: boolean;
}

export interface WrittenPlan {
  readonly title: string;
  /** The headings with their marks. */
  readonly outline: readonly string[];
  /** From the title on. */
  readonly body: readonly string[];
}

/** Median and spread of the logarithm. */
const ITEMS = { median: 17, spread: 0.55, least: 5, most: 90 };
const TEXT = { median: 140, spread: 0.45, least: 40, most: 900 };

export function writePlan(title: string, year: number, style: MarkStyle, wording: Phrasing): WrittenPlan {
  const { random } = wording;
  const outline: string[] = [];
  const body = [title, ...writePreamble(year, wording)];
  const put = (line: string, text = ''): void => {
    outline.push(line);
    body.push(text === '' ? line : `${line}。${text}`);
  };
  let left = drawSize(ITEMS, random);
  let item = 0;
  for (let part = 1; left > 0; part++) {
    put(`${writeHan(part)}、${wording.heading()}`);
    if (style.startsAgain) item = 0;
    const sections = style.hasSections ? 2 : 1;
    for (let section = 1; section <= sections && left > 0; section++) {
      if (style.hasSections) put(`${bracket(writeHan(section), style)}${wording.heading()}`);
      const own = Math.min(left, 2 + Math.floor(random() * 4));
      for (let i = 0; i < own; i++) {
        put(`${++item}${style.isWide ? '．' : '.'}${wording.heading()}`, wording.text(drawSize(TEXT, random)));
        if (random() < 0.12) body.push(wording.text(drawSize(TEXT, random)));
      }
      left -= own;
    }
  }
  return { title, outline, body };
}

function writePreamble(year: number, { random, text }: Phrasing): string[] {
  return random() < 0.7 ? [`${year}年，${text(120)}`] : [];
}

const bracket = (mark: string, { isWide }: MarkStyle): string => (isWide ? `（${mark}）` : `(${mark})`);

function drawSize({ median, spread, least, most }: typeof ITEMS, random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.min(most, Math.max(least, Math.round(median * Math.exp(spread * normal))));
}
