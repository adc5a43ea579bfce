/** Numbers characters from 0 on as they come, and tells their order in the end. */
import { byCodeUnits } from '../../../src/model/text/code-units.ts';

export interface CharacterNumbers {
  /** The number that a character has, or the next one. */
  numberOf(char: string): number;
  order(): CharacterOrder;
}

/** The numbers follow the order in which characters came; files need an order that does not depend on it. */
export interface CharacterOrder {
  /** Ascending by code units. */
  readonly chars: readonly string[];
  /** From a character's number to its place in the order. */
  readonly ranks: Uint32Array;
}

/** From 0, in the order in which they are first asked for. */
export function numberCharacters(): CharacterNumbers {
  const numbers = new Map<string, number>();
  return {
    numberOf(char) {
      const number = numbers.get(char) ?? numbers.size;
      numbers.set(char, number);
      return number;
    },
    order() {
      const rows = [...numbers].sort(([a], [b]) => byCodeUnits(a, b));
      const ranks = new Uint32Array(rows.length);
      for (const [rank, [, number]] of rows.entries()) ranks[number] = rank;
      return { chars: rows.map(([char]) => char), ranks };
    },
  };
}
