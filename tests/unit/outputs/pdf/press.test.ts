import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import { layOnePlan } from '../../../../scripts/outputs/pdf/lay-document.ts';
import { openPress, type Press } from '../../../../scripts/outputs/pdf/press.ts';
import type { PrintDocument } from '../../../../scripts/outputs/pdf/print-document.ts';
import { convertText } from '../../../print/convert.ts';

let press: Press;
afterEach(() => press.close());

const folder = mkdtempSync(join(tmpdir(), 'press-'));
afterAll(() => rmSync(folder, { recursive: true }));

const compilation = convertText('某县2024年工作要点\n1.抓好落实。全县要抓好。\n2.加强督导。\n');
const document = layOnePlan(
  compilation,
  compilation.plans[0] as (typeof compilation.plans)[number],
  'https://yaodian.example',
);

test('more documents than threads are all set, each the same', async () => {
  press = openPress({ most: 2 });
  const files = await Promise.all(Array.from({ length: 16 }, () => press.set(document)));
  const [first] = files.map(({ bytes }) => Buffer.from(bytes));
  for (const { bytes, pages } of files) {
    expect(pages).toBe(2);
    expect(first?.equals(bytes)).toBe(true);
  }
});

test('a family is set by one hand, but for those of which many wait', async () => {
  press = openStrangePress(60_000, 2);
  const orders = ['a', 'b', 'c'].flatMap((family) => Array.from({ length: 9 }, () => press.set(order('tell', family))));
  const hands = (await Promise.all(orders)).map(({ pages }) => pages);
  for (const from of [0, 9, 18]) expect(new Set(hands.slice(from, from + 9)).size).toBe(1);
  expect(new Set(hands).size).toBe(2);
  const many = await Promise.all(Array.from({ length: 60 }, () => press.set(order('tell', 'd'))));
  expect(new Set(many.map(({ pages }) => pages)).size).toBe(2);
});

test('a document that cannot be set fails alone, with what Typst says', async () => {
  press = openPress({ most: 1 });
  const broken = press.set({} as PrintDocument);
  const sound = press.set(document);
  await expect(broken).rejects.toThrow(/^Typst: .*title/);
  expect((await sound).pages).toBe(2);
});

test('a closed press fails what it has and takes on nothing', async () => {
  press = openPress({ most: 2 });
  const orders = Array.from({ length: 6 }, () => press.set(document));
  const failures = Promise.allSettled(orders);
  press.close();
  expect((await failures).map(({ status }) => status)).toEqual(Array(6).fill('rejected'));
  await expect(press.set(document)).rejects.toThrow('closed');
});

test('of many documents one that cannot be set fails at once, and closing fails all that wait', async () => {
  press = openStrangePress(60_000);
  const before = Array.from({ length: 60 }, () => press.set(order('set')));
  const failing = press.set(order('fail'));
  const behind = Array.from({ length: 60 }, () => press.set(order('stay')));
  const all = Promise.allSettled([...before, failing, ...behind]);
  await expect(failing).rejects.toThrow('planted');
  press.close();
  const ends = (await all).map(({ status }) => status);
  expect(ends).toEqual([...Array(60).fill('fulfilled'), ...Array(61).fill('rejected')]);
});

/** A hand whose documents each say what it does. */
function openStrangePress(patience: number, most = 1): Press {
  const hand = join(folder, 'hand.mjs');
  writeFileSync(
    hand,
    `process.on('message', (text) => {
      const { does } = JSON.parse(text);
      if (does === 'end') process.exit(7);
      if (does === 'die') process.kill(process.pid, 'SIGKILL');
      if (does === 'stay') return;
      if (does === 'fail') return process.send({ wrong: 'planted' });
      if (does === 'tell') return setTimeout(() => process.send({ pdf: { pages: process.pid } }), 5);
      process.send({ pdf: { bytes: new Uint8Array([1, 2]), pages: 1 } });
    });`,
  );
  return openPress({ most, patience, hand: pathToFileURL(hand) });
}
const order = (does: string, family = '') => ({ does, family }) as unknown as PrintDocument;

test('a hand that ends by itself fails its document alone', async () => {
  press = openStrangePress(60_000);
  const ended = press.set(order('end'));
  const sound = press.set(order('set'));
  await expect(ended).rejects.toThrow('7');
  expect(await sound).toEqual({ bytes: new Uint8Array([1, 2]), pages: 1 });
});

test('one that is killed is told in words', async () => {
  press = openStrangePress(60_000);
  const died = press.set(order('die'));
  const sound = press.set(order('set'));
  await expect(died).rejects.toThrow('yaodian：协助的进程（hand.mjs）没有做完就被结束了（SIGKILL），多半是内存不够');
  expect((await sound).pages).toBe(1);
});

test('a hand that never ends is ended, and the next document set', async () => {
  press = openStrangePress(6000);
  const stays = press.set(order('stay'));
  const sound = press.set(order('set'));
  await expect(stays).rejects.toThrow('6 s');
  expect((await sound).pages).toBe(1);
});
