import { describe, expect, test } from 'vitest';
import { recordOf } from '../../../../scripts/addresses/ledger/decisions/record.ts';
import type { Former, Recorded } from '../../../../scripts/addresses/ledger/file/ledger.ts';
import { hasWords, isSameAgain, standingOf } from '../../../../scripts/addresses/ledger/promises/promise.ts';
import { placeAt } from './place-at.ts';

const DAY = '2026-01-01';
const entry = (heading: string, text: string | null = null) => placeAt('1#item-1', heading, text);
const plan = (title: string, text = '') => placeAt('1', title, text);
const record = (place: ReturnType<typeof placeAt>): Recorded => recordOf(place, DAY);
/** As version 1 of the format knows a plan. */
const bodiless = (title: string): Recorded => {
  const { body: _, ...rest } = record(plan(title));
  return rest;
};
const corrected = (was: string, is: string): Recorded => ({
  ...record(entry('不得收费', was)),
  corrected: entry('不得收费', is).hash,
});

describe('a promise', () => {
  test.each([
    ['the same words', record(entry('不得收费', '违者处分。')), entry('不得收费', '违者处分。'), 'kept'],
    ['other widths, spaces', record(entry('收费(一)', '违者处分。')), entry('收费（一） ', '违 者处分｡'), 'kept'],
    ['another heading', record(entry('不得收费', '违者处分。')), entry('不得收款', '违者处分。'), 'broken'],
    ['another text', record(entry('不得收费', '违者处分。')), entry('不得收费', '违者通报。'), 'broken'],
    ['the border elsewhere', record(entry('不得收费', '违者处分。')), entry('不得', '收费违者处分。'), 'broken'],
    ['a text for the heading', record(entry('不得收费')), entry('不得收费', '违者处分。'), 'completed'],
    ['the heading alone', record(entry('不得收费', '违者处分。')), entry('不得收费'), 'broken'],
    ['words as corrected', corrected('违者处分。', '违者通报。'), entry('不得收费', '违者通报。'), 'kept'],
    ['words before corrected', corrected('违者处分。', '违者通报。'), entry('不得收费', '违者处分。'), 'broken'],
    ['the plan’s own words', record(plan('县局要点', '前言。')), plan('县局要点', '前言。'), 'kept'],
    ['another preamble', record(plan('县局要点', '前言。')), plan('县局要点', '别的前言。'), 'broken'],
    ['no preamble any more', record(plan('县局要点', '前言。')), plan('县局要点'), 'broken'],
    ['a preamble at last', record(plan('县局要点')), plan('县局要点', '前言。'), 'completed'],
    ['another title', record(plan('县局要点', '前言。')), plan('市局要点', '前言。'), 'broken'],
    ['a preamble nobody recorded', bodiless('县局要点'), plan('县局要点', '前言。'), 'kept'],
  ] as const)('with %s', (_, promised, now, standing) => expect(standingOf(promised, now)).toBe(standing));
});

describe('words at a former address', () => {
  const former = ({ heading, line, hash, body }: Recorded): Former => ({
    ...{ address: '1#item-1', heading, line, hash, since: DAY, until: '2026-02-01' },
    ...(body !== undefined && { body }),
  });
  test.each([
    ['the same', former(record(entry('不得收费', '违者处分。'))), entry('不得收费', '违者处分。'), true],
    ['another text', former(record(entry('不得收费', '违者处分。'))), entry('不得收费', '违者通报。'), false],
    ['the border elsewhere', former(record(entry('不得收费', '违者处分。'))), entry('不得', '收费违者处分。'), false],
    ['a plan with its body', former(record(plan('县局要点', '前言。'))), plan('县局要点', '前言。'), true],
    ['a plan with another body', former(record(plan('县局要点', '前言。'))), plan('县局要点', '次年。'), false],
    ['a plan whose body is not known', former(bodiless('县局要点')), plan('县局要点', '前言。'), false],
  ] as const)('are back: %s', (_, row, now, isBack) => expect(isSameAgain(row, now)).toBe(isBack));
});

describe('the words of a record stand at another place', () => {
  const item = record(entry('不得收费', '违者处分。'));
  const bare = record(entry('县局要点'));
  test.each([
    ['the same words', item, '1#item-1', placeAt('1#item-2', '不得收费', '违者处分。'), true],
    ['another text', item, '1#item-1', placeAt('1#item-2', '不得收费', '违者通报。'), false],
    ['the border elsewhere', item, '1#item-1', placeAt('1#item-2', '不得', '收费违者处分。'), false],
    ['a plan of that title', bare, '1#item-1', placeAt('2', '县局要点'), false],
    ['an entry of the plan’s title', bodiless('县局要点'), '1', placeAt('2#item-1', '县局要点'), false],
    ['a plan with its body', record(plan('县局要点', '前言。')), '1', placeAt('2', '县局要点', '前言。'), true],
    ['a plan with another body', record(plan('县局要点', '前言。')), '1', placeAt('2', '县局要点', '次年。'), false],
    ['a plan whose body is not known', bodiless('县局要点'), '1', placeAt('2', '县局要点', '次年。'), true],
  ] as const)('%s', (_, was, address, place, has) => expect(hasWords(was, place, address)).toBe(has));
});
