/**
 * Who writes plans, and the words that only they use. A bureau's words are two characters of the frequent part of Han,
 * drawn by Zipf's law, so that common words are as common as in a field of work, and rare ones as many.
 */
import { createRandom } from '../random.ts';

export const BUREAUS = [
  '教育局',
  '财政局',
  '民政局',
  '水务局',
  '农业农村局',
  '卫生健康局',
  '自然资源局',
  '生态环境局',
  '住房和城乡建设局',
  '交通运输局',
  '应急管理局',
  '人力资源和社会保障局',
] as const;

const COUNTIES = 2800;
/** Invented words: of each bureau, and of all. */
const WORDS = { own: 4000, common: 8000 };

const han = (random: () => number): string => String.fromCodePoint(0x4e00 + Math.floor(random() ** 2 * 6000));
const pair = (random: () => number): string => han(random) + han(random);
const invent = (count: number, seed: number): string[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => pair(random));
};

const common = invent(WORDS.common, 11);
const own = BUREAUS.map((_, i) => invent(WORDS.own, 100 + i));
const counties = invent(COUNTIES, 12).map((name, i) => `${name}${'县县县市区'[i % 5]}`);

export const countyAt = (number: number): string => counties[number % COUNTIES] as string;

/** A word of a bureau, or of all. */
export function drawWord(bureau: number, random: () => number): string {
  const words = random() < 0.5 ? (own[bureau] as string[]) : common;
  return words[Math.floor(words.length ** random()) - 1] as string;
}
