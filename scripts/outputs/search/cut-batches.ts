/** Grams sorted at a time, more or less; each takes eight bytes. */
const BATCH = 4_000_000;

/** Characters by their `counts`, in their order, cut where the grams that begin with them (`times` each) fill a batch. */
export function cutBatches(counts: readonly number[], times: number): [from: number, to: number][] {
  const batches: [number, number][] = [];
  let from = 0;
  let held = 0;
  for (const [number, count] of counts.entries()) {
    if (held > 0 && held + count * times > BATCH) {
      batches.push([from, number]);
      from = number;
      held = 0;
    }
    held += count * times;
  }
  if (held > 0) batches.push([from, counts.length]);
  return batches;
}
