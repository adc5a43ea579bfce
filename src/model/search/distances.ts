/** Ascending numbers, each told by its distance from the one before: small numbers take few bytes. */
export function toDistances(numbers: readonly number[]): number[] {
  return numbers.map((number, i) => number - (numbers[i - 1] ?? 0));
}

/** Gives back what `toDistances` was given. */
export function fromDistances(distances: readonly number[]): number[] {
  let number = 0;
  return distances.map((distance) => {
    number += distance;
    return number;
  });
}
