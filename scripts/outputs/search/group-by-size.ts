/** Cuts a row of things into groups, each of which is full at `size`; the last thing of a group may go beyond. */
export function groupBySize<Thing>(
  things: readonly Thing[],
  sizeOf: (thing: Thing) => number,
  size: number,
): [Thing, ...Thing[]][] {
  const groups: [Thing, ...Thing[]][] = [];
  let room = 0;
  for (const thing of things) {
    if (room > 0) groups.at(-1)?.push(thing);
    else {
      groups.push([thing]);
      room = size;
    }
    room -= sizeOf(thing);
  }
  return groups;
}
