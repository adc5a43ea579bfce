/** What stands at an address: all that a plan says is held, and nothing of how it is set. */
import { expect, test } from 'vitest';
import { listPublished, listReserved, readAddress } from '../../../../scripts/addresses/ledger/published.ts';
import type { Compilation, Plan } from '../../../../src/model/plan/compilation.ts';
import { convert, withGaps } from './convert.ts';

const place = (line: number) => ({ file: 'demo.txt', line, column: 1 });
const paragraph = (text: string) => ({ text, place: place(1) });
const PLAN = {
  ordinal: 1,
  title: '县局工作要点',
  place: place(3),
  contentsPlace: place(2),
  documentNumber: '县发〔2024〕1号',
  issuers: ['县局', '县府'],
  date: '2024年1月1日',
  preamble: [paragraph('前言。')],
  notes: [paragraph('注。')],
  signoff: [paragraph('县局')],
  entries: [],
} as unknown as Plan;
const publishedOf = (more: object) =>
  listPublished({ plans: [{ ...PLAN, ...more }] } as unknown as Compilation)[0] as NonNullable<
    ReturnType<typeof listPublished>[number]
  >;

test('a plan’s words outside of its entries are held, in one order', () => {
  expect(publishedOf({}).text).toBe('县发〔2024〕1号\n县局\n县府\n2024年1月1日\n前言。\n注。\n县局');
  for (const more of [
    { documentNumber: null },
    { issuers: ['县局'] },
    { date: null },
    { preamble: [] },
    { notes: [] },
    { signoff: [] },
  ]) {
    expect(publishedOf(more).body).not.toBe(publishedOf({}).body);
    expect(publishedOf(more).hash).toBe(publishedOf({}).hash);
  }
  expect(publishedOf({ title: '县局要点' }).hash).not.toBe(publishedOf({}).hash);
  expect(publishedOf({ preamble: [paragraph(' 前 言。')] }).body).toBe(publishedOf({}).body);
});

test('its line is where it stands, or where it is listed', () => {
  expect(publishedOf({}).line).toBe(3);
  expect(publishedOf({ place: null }).line).toBe(2);
  expect(publishedOf({ place: null, contentsPlace: null }).line).toBe(1);
  const entry = { kind: 'item', anchor: 'item-1', heading: '甲', text: null, paragraphs: [] };
  const lineOf = (more: object) =>
    listPublished({ plans: [{ ...PLAN, entries: [{ ...entry, ...more }] }] } as unknown as Compilation)[1]?.line;
  expect(lineOf({ bodyPlace: place(7), outlinePlace: place(4) })).toBe(7);
  expect(lineOf({ bodyPlace: null, outlinePlace: place(4) })).toBe(4);
  expect(lineOf({ bodyPlace: null, outlinePlace: null })).toBe(1);
});

test('the numbers of a gap are reserved, unless it is wider than twenty', () => {
  const reservedBehind = (ordinal: number, isProven = true) => {
    const rest = `${ordinal}.丙事。丙。\n${ordinal + 1}.丁事。丁。\n`;
    return listReserved(withGaps(convert(`县局要点\n1.甲事。甲。\n2.乙事。乙。\n${rest}`), isProven));
  };
  expect(reservedBehind(5)).toEqual(['1#item-3', '1#item-4']);
  expect(reservedBehind(5, false)).toEqual([]);
  expect(reservedBehind(3)).toEqual([]);
  expect(reservedBehind(23)).toHaveLength(20);
  expect(reservedBehind(24)).toEqual([]);
});

test.each([
  ['1', { plan: 1, anchor: null }],
  ['12#item-3', { plan: 12, anchor: 'item-3' }],
  ...['', '0', '01', 'a', '1#', '1#item', '1#item-3#item-4', '#item-3'].map((text): [string, undefined] => [
    text,
    undefined,
  ]),
])('the address %j', (text, address) => expect(readAddress(text)).toEqual(address));
