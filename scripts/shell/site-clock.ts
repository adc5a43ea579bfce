/** The site's clock: what time it is, and how moments and days are written in the site's time zone. */
import { Refusal } from './refusal.ts';

/** Now; SOURCE_DATE_EPOCH (seconds) stands in for it where it is set. Throws a `Refusal` where that is no such number. */
export function readClock(epoch: string | undefined = process.env.SOURCE_DATE_EPOCH): Date {
  if (epoch === undefined) return new Date();
  if (!/^\d{1,12}$/.test(epoch) || Number(epoch) > LAST_SECOND) {
    throw new Refusal({
      file: 'SOURCE_DATE_EPOCH',
      found: `“${epoch}”不是时间`,
      expected: '1970年以来的秒数，例如 1767196800',
      todo: '改正或去掉这个环境变量，再运行一次',
    });
  }
  return new Date(Number(epoch) * 1000);
}

/** Of the year 9999: later ones are written in more than four digits, which no reader of dates expects. */
const LAST_SECOND = 253_402_300_799 - 24 * 3600;

/** `2026-01-31T18:00:00+08:00`. The time zone is that of the site's settings. */
export function momentOf(date: Date, timeZone: string): string {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  );
  const read = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const offset = read('timeZoneName').slice('GMT'.length) || '+00:00';
  const day = [read('year').padStart(4, '0'), read('month'), read('day')].join('-');
  return `${day}T${read('hour')}:${read('minute')}:${read('second')}${offset.slice(0, 6)}`;
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  });
}
