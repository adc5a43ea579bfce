/**
 * A sketch of a text: enough to tell how like two texts are when one of them can be read no more. All pairs of
 * neighbouring characters are put into 16 orders, always the same; of each the sketch keeps which pair comes first. Two
 * texts share about as many of these as they share of their pairs (MinHash).
 */
import { foldText } from '../../../../src/model/text/fold.ts';

const ORDERS = 16;
/** Fewer tell nothing: what is alike in so few characters is alike by chance. */
export const FEWEST_PAIRS = 12;

/** Two hexadecimal digits an order; undefined of a text that is too short. */
export function sketchText(text: string): string | undefined {
  const folded = foldText(text);
  if (folded.length <= FEWEST_PAIRS) return undefined;
  const first = new Uint32Array(ORDERS).fill(0xffffffff);
  for (let i = 0; i + 1 < folded.length; i++) {
    const pair = folded.charCodeAt(i) * 0x10000 + folded.charCodeAt(i + 1);
    for (let order = 0; order < ORDERS; order++) {
      const rank = mix(pair + order * 0x9e3779b9);
      if (rank < (first[order] as number)) first[order] = rank;
    }
  }
  return [...first].map((rank) => (rank & 0xff).toString(16).padStart(2, '0')).join('');
}

/** MurmurHash3's last step: numbers that lie beside each other come out far apart. */
function mix(value: number): number {
  let mixed = value >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** How like the texts of two sketches are, 0 to 1, as `similarity` has it (Dice). */
export function compareSketches(a: string, b: string): number {
  let shared = 0;
  for (let at = 0; at < a.length; at += 2) if (a.startsWith(b.slice(at, at + 2), at)) shared += 1;
  const jaccard = shared / ORDERS;
  return (2 * jaccard) / (1 + jaccard);
}
