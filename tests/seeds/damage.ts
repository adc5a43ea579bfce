/**
 * Ways of damaging a seed, chosen by a number, so that the same number always does the same damage. Each says which
 * lines of the damaged text are concerned.
 */
export interface Damaged {
  readonly name: string;
  readonly lines: readonly string[];
  /** Line numbers of the damaged text between which the damage lies, 1-based and inclusive. */
  readonly from: number;
  readonly to: number;
  /** Lines of the whole text that are lost or changed, likewise. */
  readonly lost: readonly [number, number];
}

type Way = (lines: readonly string[], random: () => number) => Damaged;

const RE_MARKED = /^(?:\d+\.?|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/;

const pick = (length: number, random: () => number): number => Math.floor(random() * length);
const pickFilled = (lines: readonly string[], random: () => number): number => {
  for (;;) {
    const at = pick(lines.length, random);
    if (lines[at] !== '') return at;
  }
};
const at = (name: string, lines: readonly string[], index: number, count = 1): Damaged => ({
  name: `${name} ${index + 1}`,
  lines,
  from: Math.max(1, index),
  to: Math.min(lines.length, index + count + 1),
  lost: [index + 1, index + Math.max(1, count)],
});

export const WAYS: Record<string, Way> = {
  cutLines(lines, random) {
    const index = pickFilled(lines, random);
    const count = 1 + pick(4, random);
    return { ...at('cut lines', lines.toSpliced(index, count), index, 0), lost: [index + 1, index + count] };
  },
  doubleLine(lines, random) {
    const index = pickFilled(lines, random);
    return at('double line', lines.toSpliced(index, 0, lines[index] as string), index, 2);
  },
  swapLines(lines, random) {
    const [a, b] = [pickFilled(lines, random), pickFilled(lines, random)].sort((x, y) => x - y) as [number, number];
    const swapped = lines.with(a, lines[b] as string).with(b, lines[a] as string);
    return { ...at('swap lines', swapped, a, b - a + 1), name: `swap lines ${a + 1} ${b + 1}` };
  },
  joinLines(lines, random) {
    const index = pick(lines.length - 1, random);
    const joined = lines.toSpliced(index, 2, `${lines[index]}${lines[index + 1]}`);
    return { ...at('join lines', joined, index), lost: [index + 1, index + 2] };
  },
  breakLine(lines, random) {
    const index = pickFilled(lines, random);
    const line = lines[index] as string;
    const where = pick(line.length, random);
    return at('break line', lines.toSpliced(index, 1, line.slice(0, where), line.slice(where)), index, 2);
  },
  loseMark(lines, random) {
    const index = pickFilled(lines, random);
    return at('lose mark', lines.with(index, (lines[index] as string).replace(RE_MARKED, '')), index);
  },
  loseStop(lines, random) {
    const index = pickFilled(lines, random);
    return at('lose stop', lines.with(index, (lines[index] as string).replace(/^(\d+)\./, '$1')), index);
  },
  changeNumber(lines, random) {
    const index = pickFilled(lines, random);
    return at(
      'change number',
      lines.with(index, (lines[index] as string).replace(/^\d+/, String(pick(60, random)))),
      index,
    );
  },
  corrupt(lines, random) {
    const index = pickFilled(lines, random);
    const line = lines[index] as string;
    const where = pick(line.length, random);
    return at('corrupt', lines.with(index, `${line.slice(0, where)}\ufffd${line.slice(where + 1)}`), index);
  },
  cutEnd(lines, random) {
    const index = pickFilled(lines, random);
    const cut = (lines[index] as string).slice(0, 1 + pick((lines[index] as string).length, random));
    return { ...at('cut end', [...lines.slice(0, index), cut], index), lost: [index + 1, lines.length] };
  },
  cutStart(lines, random) {
    const index = pickFilled(lines, random);
    return { ...at('cut start', lines.slice(index), 0), lost: [1, index] };
  },
};

/** Damage number `n`, in the way whose turn it is. */
export function damage(lines: readonly string[], n: number): Damaged {
  const ways = Object.values(WAYS);
  let state = (n + 1) * 48271;
  const random = (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  random();
  return (ways[n % ways.length] as Way)(lines, random);
}
