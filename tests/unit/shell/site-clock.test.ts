import { expect, test } from 'vitest';
import { momentOf, readClock } from '../../../scripts/shell/site-clock.ts';
import { compareMoments, dayOf, isMoment } from '../../../src/model/address/moment.ts';

test('a day is that of the site, wherever it is built', () => {
  const early = new Date('2026-11-28T22:30:00Z');
  expect(dayOf(momentOf(early, 'Asia/Shanghai'))).toBe('2026-11-29');
  expect(momentOf(early, 'UTC')).toBe('2026-11-28T22:30:00+00:00');
  expect(momentOf(early, 'America/St_Johns')).toBe('2026-11-28T19:00:00-03:30');
  expect(isMoment(momentOf(early, 'Asia/Shanghai'))).toBe(true);
});

test('SOURCE_DATE_EPOCH stands in for the clock, and nothing that is no time', () => {
  expect(momentOf(readClock('1772100000'), 'Asia/Shanghai')).toBe('2026-02-26T18:00:00+08:00');
  for (const epoch of ['', 'x', '-1', '1.5', '1e3', '9999999999999', '999999999999', '253402300799', ' 1'])
    expect(() => readClock(epoch)).toThrow(/^SOURCE_DATE_EPOCH：“.*”不是时间\n {2}应为：[^\n]*\n {2}请：/);
});

test('days that are none, and moments in order', () => {
  expect(['2026-02-30', '2026-13-01', '2026-01-31 ', '2026-01-31\n', '2026-01-31T24:00:00Z'].filter(isMoment)).toEqual(
    [],
  );
  const moments = ['2026-01-31', '2026-02-26T18:00:00+08:00', '2026-02-26T18:16:40+08:00'];
  expect(moments.toSorted(compareMoments)).toEqual(moments.toReversed());
});
