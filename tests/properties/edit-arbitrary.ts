/**
 * What an editor does to a seed: swaps, splits, merges and renumbers items, rewords halves of headings and texts, exchanges
 * headings or texts only, moves the border between them, inserts and deletes at once; also in the lines of plans that are
 * no items.
 */
import fc from 'fast-check';

/** An item on one line: `27.构建…。落实…` */
const RE_ITEM = /^(\d+)([.．、])([^。\n]*)(。)(.*)$/u;

interface Item {
  readonly at: number;
  readonly number: number;
  readonly dot: string;
  readonly heading: string;
  readonly text: string;
}

export interface Edit {
  readonly name: keyof typeof EDITS;
  /** Which lines, as parts of all there are. */
  readonly a: number;
  readonly b: number;
  readonly n: number;
}

export function applyEdits(lines: readonly string[], list: readonly Edit[]): string[] {
  return list.reduce<string[]>((now, edit) => EDITS[edit.name](now, edit), [...lines]);
}

type Work = (lines: readonly string[], edit: Edit) => string[];

const EDITS = {
  swap: onTwo((lines, a, b) => put(put(lines, b.at, print({ ...b, ...words(a) })), a.at, print({ ...a, ...words(b) }))),
  swapLines: onTwo((lines, a, b) => put(put(lines, b.at, print(a)), a.at, print(b))),
  exchangeHeadings: onTwo((lines, a, b) =>
    put(put(lines, b.at, print({ ...b, heading: a.heading })), a.at, print({ ...a, heading: b.heading })),
  ),
  exchangeTexts: onTwo((lines, a, b) =>
    put(put(lines, b.at, print({ ...b, text: a.text })), a.at, print({ ...a, text: b.text })),
  ),
  split: onOne((lines, item, { n }) => {
    const cut = Math.floor((item.text.length * n) / 10);
    const first = print({ ...item, text: `${item.text.slice(0, cut)}。` });
    const second = print({ ...item, number: item.number + 1, heading: '另起一条', text: item.text.slice(cut) });
    return shift(put(lines, item.at, first), item.at + 1, item.number + 1, 1).toSpliced(item.at + 1, 0, second);
  }),
  merge: onTwo((lines, a, b) => {
    const joined = put(lines, a.at, print({ ...a, text: `${a.text}${b.heading}。${b.text}` }));
    return shift(joined.toSpliced(b.at, 1), b.at, b.number + 1, -1);
  }),
  renumber: onOne((lines, item, { n }) => put(lines, item.at, print({ ...item, number: item.number + n }))),
  shiftNumbers: onOne((lines, item, { n }) => shift([...lines], item.at, item.number, n)),
  rewordHeading: onOne((lines, item, { n }) =>
    put(lines, item.at, print({ ...item, heading: rewordHalf(item.heading, n) })),
  ),
  rewordText: onOne((lines, item, { n }) => put(lines, item.at, print({ ...item, text: rewordHalf(item.text, n) }))),
  rewordBoth: onOne((lines, item, { n }) =>
    put(lines, item.at, print({ ...item, heading: rewordHalf(item.heading, n), text: rewordHalf(item.text, n) })),
  ),
  moveBorder: onOne((lines, item, { n }) => {
    const all = item.heading + item.text;
    const border = Math.max(1, Math.min(item.heading.length + n - 5, all.length - 1));
    return put(lines, item.at, print({ ...item, heading: all.slice(0, border), text: all.slice(border) }));
  }),
  insert: onOne((lines, item, { n }) => {
    const added = print({ ...item, heading: `新增要求${n}`, text: `抓好第${n}件事。` });
    return shift([...lines], item.at, item.number, 1).toSpliced(item.at, 0, added);
  }),
  remove: onOne((lines, item) => shift(lines.toSpliced(item.at, 1), item.at, item.number, -1)),
  insertAndRemove: onTwo((lines, a, b, { n }) => {
    const added = print({ ...a, heading: `顶替要求${n}`, text: `抓好第${n}件事。` });
    return shift(lines.toSpliced(b.at, 1), b.at, b.number, -1).toSpliced(a.at, 0, added);
  }),
  cutLine: (lines, { a }) => lines.toSpliced(a % lines.length, 1),
  exchangeLines: (lines, { a, b }) => {
    const [x, y] = [a % lines.length, b % lines.length];
    return lines.with(x, lines[y] as string).with(y, lines[x] as string);
  },
  rewordLine: (lines, { a, n }) => put(lines, a % lines.length, rewordHalf(lines[a % lines.length] as string, n)),
  /** The lines below two plans' titles. */
  exchangePreambles: (lines, { a, b }) => {
    const titles = lines.flatMap((line, i) => (/^[^\d。]{2,9}2024年[^。]*要点$/u.test(line) ? [i] : []));
    if (titles.length < 2) return [...lines];
    const x = (titles[a % titles.length] as number) + 1;
    const y = (titles[b % titles.length] as number) + 1;
    return lines.with(x, lines[y] ?? '').with(y, lines[x] ?? '');
  },
} satisfies Record<string, Work>;

export const EDIT_NAMES = Object.keys(EDITS) as (keyof typeof EDITS)[];

export const edits = fc.array(
  fc.record({
    name: fc.constantFrom(...EDIT_NAMES),
    a: fc.nat({ max: 10_000 }),
    b: fc.nat({ max: 10_000 }),
    n: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 1, maxLength: 4 },
);

function onOne(work: (lines: readonly string[], item: Item, edit: Edit) => string[]): Work {
  return (lines, edit) => {
    const items = listItems(lines);
    const item = items[edit.a % items.length];
    return item === undefined ? [...lines] : work(lines, item, edit);
  };
}

/** Two items, the upper one first. */
function onTwo(work: (lines: readonly string[], a: Item, b: Item, edit: Edit) => string[]): Work {
  return (lines, edit) => {
    const items = listItems(lines);
    const [a, b] = [items[edit.a % items.length], items[edit.b % items.length]];
    if (a === undefined || b === undefined || a === b) return [...lines];
    return a.at < b.at ? work(lines, a, b, edit) : work(lines, b, a, edit);
  };
}

function listItems(lines: readonly string[]): Item[] {
  return lines.flatMap((line, at) => {
    const [, number, dot = '', heading = '', , text = ''] = RE_ITEM.exec(line) ?? [];
    return number === undefined ? [] : [{ at, number: Number(number), dot, heading, text }];
  });
}

const words = ({ heading, text }: Item): Pick<Item, 'heading' | 'text'> => ({ heading, text });
const print = ({ number, dot, heading, text }: Item): string => `${number}${dot}${heading}。${text}`;
const put = (lines: readonly string[], at: number, line: string): string[] => lines.with(at, line);

/** Renumbers the row from line `at` on: numbers from `first` on get `by` more. */
function shift(lines: readonly string[], at: number, first: number, by: number): string[] {
  let next = first;
  return lines.map((line, i) => {
    const [, number, dot, heading, stop, text] = RE_ITEM.exec(line) ?? [];
    if (i < at || Number(number) !== next) return line;
    next += 1;
    return `${Number(number) + by}${dot}${heading}${stop}${text}`;
  });
}

/** Other words for a part of a text. */
function rewordHalf(text: string, n: number): string {
  const start = Math.floor((text.length * (n - 1)) / 18);
  const end = start + Math.ceil(text.length / 2);
  return `${text.slice(0, start)}改${'写过的'.repeat(Math.ceil((end - start) / 6))}${text.slice(end)}`;
}
