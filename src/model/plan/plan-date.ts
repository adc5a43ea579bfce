/** The day printed below a plan's title, `2024-03-05`; null where none is printed or it is no day. */
export function readDay(printed: string | null): string | null {
  const match = /(\d{4})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})/.exec(printed?.normalize('NFKC') ?? '');
  if (match === null) return null;
  const day = `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day) ? null : day;
}

/** The year a title speaks of, 2024 in `市教育局2024年工作要点`; null where it names none. */
export function readYear(title: string): number | null {
  const match = /(?<!\d)((?:19|20)\d{2})年/.exec(title.normalize('NFKC'));
  return match === null ? null : Number(match[1]);
}
