/** Puts `one` into a row, the cheapest first, behind all that cost as much. Rows are short: nothing is sorted anew. */
export function insertByCost<T extends { readonly cost: number }>(row: T[], one: T): void {
  let at = row.length;
  row.push(one);
  for (; at > 0 && (row[at - 1] as T).cost > one.cost; at--) row[at] = row[at - 1] as T;
  row[at] = one;
}
