/** Generates ways of damaging a text: lines cut, doubled, swapped, joined, broken; characters lost or changed. */
import fc from 'fast-check';

export type Damage = (text: string) => string;

const RE_LINES = /[^\r\n]*(?:\r\n|\r|\n|$)/g;

const position = fc.double({ min: 0, max: 1, noNaN: true });
const at = (length: number, where: number): number => Math.min(length - 1, Math.floor(where * length));

/** Changes the list of lines, each with its ending. */
const onLines =
  (change: (lines: string[]) => string[]): Damage =>
  (text) =>
    change(text.match(RE_LINES) ?? []).join('');

const one: fc.Arbitrary<Damage> = fc.oneof(
  fc
    .tuple(position, fc.nat(5))
    .map(([where, count]) => onLines((lines) => lines.toSpliced(at(lines.length, where), count))),
  position.map((where) =>
    onLines((lines) => lines.toSpliced(at(lines.length, where), 0, lines[at(lines.length, where)] ?? '')),
  ),
  fc.tuple(position, position).map(([a, b]) =>
    onLines((lines) => {
      const swapped = [...lines];
      const [i, j] = [at(lines.length, a), at(lines.length, b)];
      [swapped[i], swapped[j]] = [lines[j] ?? '', lines[i] ?? ''];
      return swapped;
    }),
  ),
  position.map((where) =>
    onLines((lines) => lines.with(at(lines.length, where), (lines[at(lines.length, where)] ?? '').trimEnd())),
  ),
  fc.tuple(position, fc.nat(30)).map(([where, count]) => (text: string) => {
    const start = at(text.length, where);
    return text.slice(0, start) + text.slice(start + count);
  }),
  fc
    .tuple(position, fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }))
    .map(([where, noise]) => (text: string) => {
      const start = at(text.length, where);
      return text.slice(0, start) + noise + text.slice(start);
    }),
  position.map((where) => (text: string) => text.slice(0, at(text.length, where))),
  position.map((where) => (text: string) => text.slice(at(text.length, where))),
);

/** One damage or several. */
export const damageArbitrary: fc.Arbitrary<Damage> = fc
  .array(one, { minLength: 1, maxLength: 4 })
  .map((damages) => (text) => damages.reduce((damaged, damage) => damage(damaged), text));
