/**
 * When something was published, moved or withdrawn: a moment in the site's time zone, `2026-01-31T18:00:00+08:00`, so
 * that two publications of one day are two; in old ledgers only its day, `2026-01-31`.
 */
export const dayOf = (moment: string): string => moment.slice(0, 10);

/** As feeds want it. Of a day alone its first moment. */
export const instantOf = (moment: string): string => (moment.includes('T') ? moment : `${moment}T00:00:00Z`);

const RE_MOMENT = /^(\d{4}-\d\d-\d\d)(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-]\d\d:\d\d))?$/;

/** Whether the text is a moment or a day of the calendar. */
export function isMoment(text: string): boolean {
  const [, day, time] = RE_MOMENT.exec(text) ?? [];
  if (day === undefined) return false;
  const date = new Date(`${day}T00:00:00Z`);
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  return isDay && (time === undefined || !Number.isNaN(Date.parse(text)));
}

/** The later first; a day alone counts as its first moment. */
export function compareMoments(a: string, b: string): number {
  const [x, y] = [Date.parse(a), Date.parse(b)];
  return x === y ? 0 : x < y ? 1 : -1;
}
