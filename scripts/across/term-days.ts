/**
 * The days that a term names. `2024年8月底前` names the last day of August 2024; `上半年` the first six months of the
 * year in the plan's title, if there is one; where no year is named, no day is.
 */
import { readHanNumber, readHanYear } from './han-number.ts';

export interface Days {
  readonly first: string;
  readonly last: string;
  readonly isYearOfTitle: boolean;
}

const RE_YEARS = /^((?:19|20)\d{2})(?:[-—–~至]((?:19|20)?\d{2}))?年/;
const RE_MONTHS = /(?<!\d)(\d{1,2})(?:[-—–~至](\d{1,2}))?月/;
const RE_DAY = /月(\d{1,2})日?(?:[-—–~至](\d{1,2}))?日/;
const RE_QUARTERS = /([一二三四])(?:、([一二三四]))*季度/;
const RE_ISO = /^(\d{4}) ?[-.] ?(\d{2}) ?[-.] ?(\d{2})$/;
const RE_HAN_YEAR = /^[〇○零一二三四五六七八九]{4}(?=年)/;
const RE_HAN_PART = /[一二三四五六七八九十]{1,3}(?=[月日])/g;

/** 二〇二四年三月五日, 2024-03-05 → 2024年3月5日 */
function writeUsually(printed: string): string {
  if (!RE_HAN_YEAR.test(printed)) return printed.replace(RE_ISO, '$1年$2月$3日');
  return printed.replace(RE_HAN_YEAR, readHanYear).replace(RE_HAN_PART, (part) => `${readHanNumber(part)}`);
}

/** What names no time within the year of the title, or none of the calendar's. */
const RE_OTHER_YEAR = /^(?:明|去|次|翌)年|每|^[本当次下上]?月|世纪/;

/** `asPrinted` is folded to half width; `titleYear` is the year that the plan's title names, or undefined. */
export function readDays(asPrinted: string, titleYear: number | undefined): Days | undefined {
  const printed = writeUsually(asPrinted);
  if (/学期|学年/.test(printed)) return undefined;
  const years = RE_YEARS.exec(printed);
  if (years === null && (titleYear === undefined || RE_OTHER_YEAR.test(printed) || !namesTime(printed)))
    return undefined;
  const firstYear = years === null ? (titleYear as number) : Number(years[1]);
  const lastYear =
    years?.[2] === undefined ? firstYear : Number(`${years[1]}`.slice(0, 4 - years[2].length) + years[2]);
  const [from, to] = readMonths(printed);
  if (from < 1 || to > 12 || from > to) return undefined;
  const day = RE_DAY.exec(printed);
  const last = day === null ? lastDay(lastYear, to) : Number(day[2] ?? day[1]);
  if (last > lastDay(lastYear, to)) return undefined;
  const start = new Date(Date.UTC(firstYear, from - 1, day === null ? 1 : Number(day[1])));
  const end = new Date(Date.UTC(lastYear, to - 1, last));
  const isYearOfTitle = years === null;
  if (/[底末]/.test(printed)) return { first: write(end), last: write(end), isYearOfTitle };
  if (!printed.endsWith('前')) return { first: write(start), last: write(end), isYearOfTitle };
  const before = write(new Date(start.getTime() - DAY_MS));
  return { first: before, last: before, isYearOfTitle };
}

const DAY_MS = 86_400_000;

const namesTime = (printed: string): boolean => /月|半年|季度|年底|年末|年初|年内|全年|年中/.test(printed);

function readMonths(printed: string): [from: number, to: number] {
  const months = RE_MONTHS.exec(printed);
  if (months !== null) return [Number(months[1]), Number(months[2] ?? months[1])];
  if (printed.includes('上半年')) return [1, 6];
  if (printed.includes('下半年')) return [7, 12];
  const quarters = [...(RE_QUARTERS.exec(printed)?.[0] ?? '')]
    .map((char) => '一二三四'.indexOf(char))
    .filter((i) => i >= 0);
  if (/前[二两三]季度/.test(printed)) return [1, Math.max(...quarters) * 3 + 3];
  if (quarters.length > 0) return [Math.min(...quarters) * 3 + 1, Math.max(...quarters) * 3 + 3];
  if (printed.includes('年初')) return [1, 1];
  return [1, 12];
}

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const write = (day: Date): string => day.toISOString().slice(0, 10);
