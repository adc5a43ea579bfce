/** What a hand does to a ledger's file: to its lines, its text, or to what it says. */
import fc from 'fast-check';
import { type Former, type Ledger, printLedger, type Recorded } from '../../scripts/addresses/ledger/file/ledger.ts';

export interface Hand {
  readonly name: keyof typeof HANDS;
  /** Which, as parts of all there are. */
  readonly a: number;
  readonly b: number;
}

/** What is no ledger any more is edited on as text. */
export const applyHands = (text: string, list: readonly Hand[]): string =>
  list.reduce((now, hand) => HANDS[hand.name](now, hand), text);

type Work = (text: string, hand: Hand) => string;
type Fields = Record<string, unknown>;

const HASHES = ['0123456789abcdef', '0123456789ABCDEF', '', 'f'];
const TARGETS = [
  ...['1#item-1', '9#item-9', '/education-2024/1/', '/other/1/', '//evil.example/', '/x/\n/* https://evil.example'],
  ...['javascript:alert(1)', '__proto__', '', '1'],
];
const VERSIONS = [0, 1, 2, 3, 4, 99, '3', null, -1, 1.5];

const HANDS = {
  dropLine: onLines((lines, { a }) => lines.toSpliced(a % lines.length, 1)),
  repeatLine: onLines((lines, { a, b }) => lines.toSpliced(b % lines.length, 0, lines[a % lines.length] as string)),
  exchangeLines: onLines((lines, { a, b }) => {
    const [x, y] = [a % lines.length, b % lines.length];
    return lines.with(x, lines[y] as string).with(y, lines[x] as string);
  }),
  conflict: onLines((lines, { a, b }) => {
    const at = a % lines.length;
    const own = lines.slice(at, at + (b % 4));
    return lines.toSpliced(at, own.length, '<<<<<<< HEAD', ...own, '=======', ...own, '>>>>>>> other');
  }),
  carriageReturns: (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  mark: (text) => `\ufeff${text}`,
  cutOff: (text, { a }) => text.slice(0, a % (text.length + 1)),
  cutOut: (text, { a, b }) => text.slice(0, a % text.length) + text.slice((a % text.length) + 1 + (b % 40)),
  nul: (text, { a }) => `${text.slice(0, a % text.length)}\0${text.slice(a % text.length)}`,
  letter: (text, { a, b }) => {
    const at = a % text.length;
    return text.slice(0, at) + '}{",:[]0a万\u2028'.charAt(b % 12) + text.slice(at + 1);
  },
  version: onLedger((ledger, { a }) => ({ ...ledger, version: VERSIONS[a % VERSIONS.length] })),
  title: onLedger((ledger, { a }) => ({ ...ledger, title: ['', '别的标题', 1, null][a % 4] })),
  compilation: onLedger((ledger, { a }) => ({ ...ledger, compilation: ['other', 'con', '../x', ''][a % 4] })),
  formerly: onLedger((ledger, { a }) => ({ ...ledger, formerly: [['education-2024'], ['old'], ['..'], 'old'][a % 4] })),
  withdrawn: onLedger((ledger, { a }) => ({
    ...ledger,
    ...[{ retired: '撤销' }, { forgotten: '样例' }, { x: 1 }][a % 3],
  })),
  forgetAll: onLedger((ledger) => ({ ...ledger, forgotten: '样例', addresses: {}, former: [] })),
  emptyAll: onLedger((ledger) => ({ ...ledger, addresses: {}, former: [] })),
  reserved: onLedger((ledger, { a }) => ({ ...ledger, reserved: [['1#item-1'], ['x'], [1], {}][a % 4] })),
  swapAnchors: onRecords((all, x, { b }) => {
    const y = at(all, b);
    return { ...all, [x]: all[y], [y]: all[x] };
  }),
  dropAnchor: onRecords((all, x) => Object.fromEntries(Object.entries(all).filter(([address]) => address !== x))),
  renameAnchor: onRecords((all, x, { b }) => {
    const to = [`${x}-b`, '__proto__', '1#item-999', '0#item-1', 'constructor', ''][b % 6] as string;
    return Object.fromEntries(Object.entries(all).map(([address, one]) => [address === x ? to : address, one]));
  }),
  hash: onRecord((one, { b }) => ({ ...one, hash: HASHES[b % HASHES.length] })),
  corrected: onRecord((one, { b }) => ({ ...one, corrected: HASHES[b % HASHES.length] })),
  body: onRecord((one, { b }) => ({ ...one, body: HASHES[b % HASHES.length] })),
  dropBody: onRecord(({ body: _, ...one }) => one),
  sketch: onRecord((one) => ({ ...one, sketch: '0'.repeat(32) })),
  draft: onRecord((one) => ({ ...one, draft: true })),
  heading: onRecord((one, { b }) => ({ ...one, heading: ['别的', '', `${one.heading}。`, null, 1][b % 5] })),
  line: onRecord((one, { b }) => ({ ...one, line: [0, 1, 99_999, 1.5, '3', -1][b % 6] })),
  since: onRecord((one, { b }) => ({ ...one, since: ['2020-01-01', '2099-01-01', '昨天', '2026-02-30', ''][b % 5] })),
  replaceRecord: onRecord((_, { b }) => [null, [], 'x', 1, {}][b % 5]),
  alias: toFormer((one, { b }) => ({ ...one, to: TARGETS[b % TARGETS.length] })),
  retire: toFormer((one) => ({ ...one, reason: '撤销' })),
  goneUnsaid: toFormer((one) => one),
  /** As though it had been one before, and is one now. */
  alsoFormer: onLedger((ledger, { a, b }) => {
    const address = at(ledger.addresses, a);
    const row = formerOf(ledger, address);
    return { ...ledger, former: [...ledger.former, { ...row, since: '2020-01-01', to: TARGETS[b % TARGETS.length] }] };
  }),
  dropFormer: onLedger((ledger, { a }) => ({ ...ledger, former: ledger.former.filter((_, i) => i !== a % 3) })),
} satisfies Record<string, Work>;

export const HAND_NAMES = Object.keys(HANDS) as (keyof typeof HANDS)[];

export const hands = fc.array(
  fc.record({ name: fc.constantFrom(...HAND_NAMES), a: fc.nat({ max: 100_000 }), b: fc.nat({ max: 100_000 }) }),
  { minLength: 1, maxLength: 3 },
);

function onLines(work: (lines: readonly string[], hand: Hand) => readonly string[]): Work {
  return (text, hand) => work(text.split('\n'), hand).join('\n');
}

function onLedger(work: (ledger: Ledger, hand: Hand) => object): Work {
  return (text, hand) => {
    try {
      const ledger = JSON.parse(text) as Ledger;
      return Object.keys(ledger.addresses).length === 0 ? text : printLedger(work(ledger, hand) as Ledger);
    } catch {
      return text;
    }
  };
}

function onRecords(work: (all: Fields, address: string, hand: Hand) => Fields): Work {
  return onLedger((ledger, hand) => ({
    ...ledger,
    addresses: work({ ...ledger.addresses }, at(ledger.addresses, hand.a), hand),
  }));
}

function onRecord(work: (record: Partial<Recorded>, hand: Hand) => unknown): Work {
  return onRecords((all, address, hand) => ({ ...all, [address]: work(all[address] as Recorded, hand) }));
}

function toFormer(work: (row: Partial<Former>, hand: Hand) => object): Work {
  return onLedger((ledger, hand) => {
    const address = at(ledger.addresses, hand.a);
    const { [address]: _, ...addresses } = ledger.addresses;
    return { ...ledger, addresses, former: [...ledger.former, work(formerOf(ledger, address), hand)] };
  });
}

function formerOf({ addresses }: Ledger, address: string): Fields {
  const { heading, line, hash, body, since } = { ...addresses[address] };
  return { address, heading, line, hash, ...(body !== undefined && { body }), since, until: '2026-12-01' };
}

const at = (all: object, n: number): string => Object.keys(all)[n % Object.keys(all).length] as string;
