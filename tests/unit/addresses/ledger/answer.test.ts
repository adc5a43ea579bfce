import { describe, expect, test } from 'vitest';
import { recordOf } from '../../../../scripts/addresses/ledger/decisions/record.ts';
import { answerAll, listNearest } from '../../../../scripts/addresses/ledger/promises/answer.ts';
import type { Published } from '../../../../scripts/addresses/ledger/published.ts';
import { placeAt } from './place-at.ts';

type Row = Parameters<typeof answerAll>[0][number];
/** What was promised as `was` and is broken; `now` stands there instead. */
const broken = (was: Published, now: Published | null = null, more: Partial<Row> = {}): Row => ({
  ...{ address: was.address, recorded: recordOf(was, '2026-01-01'), now, movedTo: null },
  ...{ isUnclear: false, isHeld: false, ...more },
});
const answer = (rows: readonly Row[], open: readonly Published[]): string[] =>
  answerAll(rows, open).map((said) => ('to' in said ? `${said.kind} ${said.to.address}` : said.kind));
const at = (ordinal: number, heading: string, text = ''): Published => placeAt(`1#item-${ordinal}`, heading, text);

describe('one entry that is gone from where it stood', () => {
  const was = at(1, '甲乙丙丁戊己');
  test.each([
    ['half of the heading and one pair more is like it', [at(2, '甲乙丙丁庚辛')], 'moved-reworded 1#item-2'],
    ['one character more that is not, and it is unlike', [at(2, '甲乙丙丁庚辛壬')], 'gone'],
    ['the likest of two', [at(2, '甲乙丙丁庚辛'), at(3, '甲乙丙丁戊庚')], 'moved-reworded 1#item-3'],
    [
      'the likest of two, whichever comes first',
      [at(2, '甲乙丙丁戊庚'), at(3, '甲乙丙丁庚辛')],
      'moved-reworded 1#item-2',
    ],
    ['a plan is no place for it', [placeAt('2', '甲乙丙丁戊己')], 'gone'],
    ['nothing is open', [], 'gone'],
  ] as const)('%s', (_, open, said) => expect(answer([broken(was)], open)).toEqual([said]));
});

describe('where other words stand now', () => {
  const was = at(1, '甲乙丙丁戊己');
  test.each([
    ['like words here', at(1, '甲乙丙丁戊庚'), [], 'reworded'],
    ['like words here, as like ones elsewhere: it stays', at(1, '甲乙丙丁戊庚'), [at(2, '甲乙丙丁戊辛')], 'reworded'],
    ['likelier ones elsewhere', at(1, '甲乙丙丁戊庚'), [at(2, '甲乙丙丁戊己庚')], 'moved-reworded 1#item-2'],
    ['unlike words here, none elsewhere', at(1, '子丑寅卯'), [at(2, '辰巳午未')], 'replaced'],
  ] as const)('%s', (_, now, more, said) => expect(answer([broken(was, now)], [now, ...more])).toEqual([said]));

  test('what came here from elsewhere did not replace it', () => {
    const [a, b] = [at(1, '甲乙丙丁'), at(2, '子丑寅卯')];
    const now = at(1, '子丑寅卯');
    expect(answer([broken(a, now), broken(b, null, { movedTo: now })], [now])).toEqual(['gone', 'moved 1#item-1']);
  });
});

test('no two are given one place: the likest has it', () => {
  const place = at(9, '甲乙丙丁戊己');
  expect(answer([broken(at(1, '甲乙丙丁庚辛')), broken(at(2, '甲乙丙丁戊庚'))], [place])).toEqual([
    'gone',
    'moved-reworded 1#item-9',
  ]);
});

test('a place where the same words went is nobody else’s', () => {
  const place = at(9, '甲乙丙丁戊己');
  const rows = [broken(at(1, '甲乙丙丁戊庚')), broken(at(2, '甲乙丙丁戊己'), null, { movedTo: place })];
  expect(answer(rows, [place])).toEqual(['gone', 'moved 1#item-9']);
});

test('what stands in several places is unclear, however like one of them is', () => {
  const [a, b] = [at(2, '甲乙丙丁'), at(3, '甲乙丙丁')];
  expect(answer([broken(at(1, '甲乙丙丁'), null, { isUnclear: true })], [a, b])).toEqual(['unclear']);
});

describe('a plan', () => {
  const was = placeAt('1', '县局工作要点', '');
  const now = placeAt('1', '市重点任务', '');
  test.each([
    ['whose entries stand is the same, whatever it is called', true, [now], 'reworded'],
    ['whose entries do not stand is another', false, [now], 'replaced'],
    ['is not like an entry', false, [placeAt('2#item-1', '县局工作要点')], 'gone'],
    ['is like a plan', false, [placeAt('2', '县局工作要点（修订）', '')], 'moved-reworded 2'],
  ] as const)('%s', (_, isHeld, open, said) =>
    expect(answer([broken(was, open.find(({ address }) => address === '1') ?? null, { isHeld })], open)).toEqual([
      said,
    ]),
  );
});

describe('likeness costs: beyond 100,000 pairs', () => {
  const was = at(1, '甲乙丙丁戊己');
  const pairs = (rows: number, open: number, now: Published | null): string | undefined => {
    const others = Array.from({ length: rows - 1 }, (_, i) => broken(at(i + 10, '')));
    const places = Array.from({ length: open - 1 - (now ? 1 : 0) }, (_, i) => at(i + 1000, ''));
    return answer([broken(was, now), ...others], [...(now ? [now] : []), at(2, '甲乙丙丁戊庚'), ...places])[0];
  };
  test.each([
    ['100,000 are compared', 400, 250, null, 'moved-reworded 1#item-2'],
    ['more are not', 11, 9091, null, 'gone'],
    ['but with what stands in its own place', 401, 250, at(1, '甲乙丙丁戊辛'), 'reworded'],
    ['and with nothing else', 401, 250, at(1, '子丑寅卯'), 'replaced'],
  ] as const)('%s', (_, rows, open, now, said) => expect(pairs(rows, open, now)).toBe(said));
});

describe('the places to look at', () => {
  const nearest = (was: Published, open: readonly Published[], corrected?: Published): string[] =>
    listNearest(
      was.address,
      { ...recordOf(was, '2026-01-01'), ...(corrected && { corrected: corrected.hash, heading: corrected.heading }) },
      open,
    ).map(({ address }) => address);
  const was = at(1, '甲乙丙丁戊己庚辛壬癸子');

  test.each([
    ['three tenths alike', [at(2, '甲乙丙丁寅卯辰巳午未申')], ['1#item-2']],
    ['less', [at(2, '甲乙丙寅卯辰巳午未申酉')], []],
    ['not its own', [at(1, '甲乙丙丁戊己庚辛壬癸')], []],
    ['no plan', [placeAt('2', '甲乙丙丁戊己庚辛壬癸')], []],
    [
      'three of four, the likest first',
      [at(2, '甲乙丙丁戊'), at(3, '甲乙丙丁'), at(4, '甲乙丙丁戊己庚'), at(5, '甲乙丙丁戊己')],
      ['1#item-4', '1#item-5', '1#item-2'],
    ],
  ] as const)('%s', (_, open, expected) => expect(nearest(was, open)).toEqual(expected));

  const ROUND = '开学前完成十二所小学屋面防水。';
  const whole = at(1, '修缮校舍', ROUND + ROUND);
  // The same pairs of characters, so the sketches do not tell them apart.
  const longer = at(2, '修缮校舍', ROUND + ROUND + ROUND);
  test('the same words before any that are only like them', () => {
    expect(nearest(whole, [longer, at(3, '修缮校舍', ROUND + ROUND)])).toEqual(['1#item-3', '1#item-2']);
  });

  test('the same words, as they were corrected, though no heading tells', () => {
    expect(nearest(at(1, '', '甲。'), [at(2, '', '甲。'), at(3, '', '乙。')], at(1, '', '乙。'))).toEqual(['1#item-3']);
  });
});
