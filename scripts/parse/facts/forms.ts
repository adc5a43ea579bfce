/**
 * The forms of marks, as a table. A form's `depth` is where it usually stands; where it stands in a text, the text's
 * nesting tells (see ../numbering).
 *
 *     第一篇 第一编 第一分编 第一部分 第一章 第一节 第一条 第七条之一
 *     壹、 Ⅳ. 一、 一． （一） ㈠ 1. 1、 １． 1﹒ 1： ⒈ 1.1 1.1.1 (1) ⑴ 1) ① ❶
 */
import type { MarkKind } from '../../../src/model/plan/mark.ts';
import { measures } from './measures.ts';
import { readArabic, readChinese, readEnclosed, readFormal, readRoman } from './numeral.ts';

/** How sure a line alone makes a mark: by its form; where the numbers around it agree; where they do on both sides. */
export type Certainty = 'sure' | 'possible' | 'unlikely';

/** Marks that look alike: their kind and depth are those of a text that uses them as most do. */
export interface Family {
  readonly name: string;
  readonly kind: MarkKind;
  readonly depth: number;
  /** Of the table. */
  readonly index: number;
}

let families = 0;
const family = (name: string, kind: MarkKind, depth: number): Family => ({ name, kind, depth, index: families++ });

/** All of them; the greater its depth, the further in a mark stands where a text uses them as most do. */
export const FAMILIES = {
  /** Outlines of five years have 篇 over their 章. */
  volume: family('篇', 'book', 0),
  book: family('编', 'book', 0.5),
  subbook: family('分编', 'subbook', 1),
  division: family('部分', 'chapter', 2),
  chapter: family('章', 'chapter', 3),
  节: family('节', 'section', 4),
  article: family('条', 'article', 5),
  formal: family('壹、', 'part', 5.5),
  roman: family('Ⅰ.', 'part', 5.6),
  part: family('一、', 'part', 6),
  section: family('（一）', 'section', 7),
  item: family('1.', 'item', 8),
  decimal2: family('1.1', 'item', 8.2),
  decimal3: family('1.1.1', 'item', 8.3),
  decimal4: family('1.1.1.1', 'item', 8.4),
  subitem: family('(1)', 'subitem', 9),
  half: family('1)', 'subitem', 10),
  point: family('①', 'point', 11),
} as const satisfies Record<string, Family>;

/** 1.1 and what is below. */
export const isDecimal = ({ depth }: Family): boolean => depth > FAMILIES.item.depth && depth < FAMILIES.subitem.depth;

export interface Form {
  readonly family: Family;
  /** The characters it can begin with, folded. */
  readonly opens: string;
  /** Matches the folded head of a line; its first group is the numeral, its second what follows 之. */
  readonly re: RegExp;
  readonly read: (numeral: string) => number | undefined;
  readonly certainty?: Certainty;
  /** Tells from what follows the mark that the line alone does not prove it. */
  readonly doubt?: RegExp;
}

export const HAN_DIGITS = '〇○零一二三四五六七八九十百千两';
const CHINESE = `[${HAN_DIGITS}]{1,9}`;
/** 第三十－条: a dash for 一. */
const WITH_DASH = `[${HAN_DIGITS}]{0,7}[-－—―─﹣]`;
const DIGITS = '0123456789';
const ARABIC = '[0-9]{1,5}';
const row = (first: string, last: string): string => {
  const from = first.charCodeAt(0);
  return String.fromCharCode(...Array.from({ length: last.charCodeAt(0) - from + 1 }, (_, i) => from + i));
};
/** What may stand between the pieces of a mark. */
const GAP = ' {0,2}';
/** A stop that some print behind a bracket: `（一）、`. Lists of marks have none: `（一）、（二）两项`. */
const STOP = '(?:[、.](?![(0-9]))?';
/** What counts things or goes on with a number, so that a bare number in front of it is an amount, a time, a range. */
const MEASURE = `(?:${measures(
  '年月日时分秒个所名人万亿千百十多余项家台套间条件次元平公米里届级周期岁天座度类门种张本部篇位批场处组班课世至到和与及或路号',
)}|以(?=[上下内外]))`;
/** Behind 第X章, 第X节, 第X条 a space proves the mark; `第一节课` and `第五条规定的…` have none. */
const NO_SPACE = /^[^\s]/;
const LISTED = /^(?:[、,]|[和及至-] ?\()/;

const ordinalWord = (unit: string, of: Family, after = ''): Form => ({
  family: of,
  opens: '第笫',
  re: new RegExp(`^第${GAP}(${CHINESE}|${WITH_DASH}|${ARABIC})${GAP}${unit}${after}[、:]?`),
  read: readNumeral,
  doubt: NO_SPACE,
});
const BRANCH = `(?:之(${CHINESE}))?`;

export const FORMS: readonly Form[] = [
  ordinalWord('分编', FAMILIES.subbook),
  ordinalWord('编', FAMILIES.book),
  // `第一篇：` opens a document of several in a row.
  ordinalWord('篇', FAMILIES.volume, '(?!:)'),
  ordinalWord('部分', FAMILIES.division),
  ordinalWord('章', FAMILIES.chapter, BRANCH),
  ordinalWord('节', FAMILIES.节, BRANCH),
  ordinalWord('条', FAMILIES.article, BRANCH),
  {
    family: FAMILIES.part,
    opens: HAN_DIGITS,
    re: new RegExp(`^(${CHINESE})${GAP}、`),
    read: readChinese,
    doubt: new RegExp(`^${CHINESE}[、年级类是]`),
  },
  {
    family: FAMILIES.part,
    opens: HAN_DIGITS,
    re: new RegExp(`^(${CHINESE})[.]`),
    read: readChinese,
    doubt: new RegExp(`^${CHINESE}`),
  },
  // The stop is lost, and a space left.
  {
    family: FAMILIES.part,
    opens: '一二三四五六七八九十',
    re: /^([一二三四五六七八九十]{1,3})(?= {1,2}[\p{Script=Han}“《])/u,
    read: readChinese,
    certainty: 'possible',
  },
  {
    family: FAMILIES.formal,
    opens: '壹贰貳叁參叄肆伍陆陸柒捌玖拾',
    re: /^([壹贰貳叁參叄肆伍陆陸柒捌玖拾]{1,3})[、.]/,
    read: readFormal,
  },
  { family: FAMILIES.roman, opens: `IVX${row('Ⅰ', 'Ⅻ')}`, re: /^([Ⅰ-Ⅻ]|[IVX]{1,4})[、.]/, read: readRoman },
  {
    family: FAMILIES.section,
    opens: '(',
    re: new RegExp(`^\\(${GAP}(${CHINESE})${GAP}\\)${STOP}`),
    read: readChinese,
    doubt: LISTED,
  },
  { family: FAMILIES.section, opens: row('㈠', '㈩'), re: /^([㈠-㈩])/, read: readEnclosed },
  { family: FAMILIES.item, opens: DIGITS, re: new RegExp(`^(${ARABIC})${GAP}[.]`), read: readArabic },
  { family: FAMILIES.item, opens: DIGITS, re: new RegExp(`^(${ARABIC})${GAP}、`), read: readArabic, doubt: /^[0-9]/ },
  {
    family: FAMILIES.item,
    opens: DIGITS,
    re: new RegExp(`^(${ARABIC}):(?![0-9])`),
    read: readArabic,
    certainty: 'possible',
  },
  { family: FAMILIES.item, opens: row('⒈', '⒛'), re: /^([⒈-⒛])/, read: readEnclosed },
  {
    family: FAMILIES.subitem,
    opens: '(',
    re: new RegExp(`^\\(${GAP}([0-9]{1,3})${GAP}\\)${STOP}`),
    read: readArabic,
    doubt: LISTED,
  },
  { family: FAMILIES.subitem, opens: row('⑴', '⒇'), re: /^([⑴-⒇])/, read: readEnclosed },
  // The row ① … ⑩ may go on so.
  { family: FAMILIES.point, opens: row('⑾', '⒇'), re: /^([⑾-⒇])/, read: readEnclosed, certainty: 'possible' },
  // Half a bracket: the other half may stand in the line above.
  {
    family: FAMILIES.half,
    opens: DIGITS,
    re: new RegExp(`^(${ARABIC})[)]`),
    read: readArabic,
    certainty: 'possible',
  },
  {
    family: FAMILIES.point,
    opens: row('①', '⑳') + row('㉑', '㉟') + row('㊱', '㊿') + row('❶', '❿'),
    re: /^([①-⑳㉑-㉟㊱-㊿❶-❿])/,
    read: readEnclosed,
    doubt: /^[、,和及至]/,
  },
  {
    family: FAMILIES.item,
    opens: DIGITS,
    re: new RegExp(`^(${ARABIC})(?=\\p{Script=Han}|[“《])(?!${MEASURE})`, 'u'),
    read: readArabic,
    certainty: 'possible',
  },
  {
    family: FAMILIES.item,
    opens: DIGITS,
    re: new RegExp(`^(${ARABIC})(?= {1,2}(?:\\p{Script=Han}|[“《])(?<! ${MEASURE}))`, 'u'),
    read: readArabic,
    certainty: 'possible',
  },
];

const BY_FIRST = new Map<number, readonly Form[]>();
for (const form of FORMS)
  for (const char of form.opens) BY_FIRST.set(char.charCodeAt(0), [...(BY_FIRST.get(char.charCodeAt(0)) ?? []), form]);

/** The forms that can begin with a character, in the table's order; undefined where no mark can. */
export const formsOpening = (first: number): readonly Form[] | undefined => BY_FIRST.get(first);

/** Such a number is rather a year. */
export const isYear = (ordinal: number): boolean => ordinal >= 1900 && ordinal <= 2100;

function readNumeral(numeral: string): number | undefined {
  return readChinese(numeral) ?? readArabic(numeral) ?? readChinese(numeral.replace(/\D$/, '一'));
}
