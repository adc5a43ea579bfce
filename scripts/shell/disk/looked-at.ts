/**
 * Values on the disk that are in memory while somebody looks at them. The last few stay, so that who asks again meanwhile is
 * given the same object; and of those that are asked for again and again as many as there is room for, those that came
 * first: whoever goes through all of a large site once more would find none of the last ones.
 */
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';

/** For the compilations in the row at a time, each with its model and its tree, and some that one of them names. */
const LATEST = 8;
/** As bytes on the disk; in memory it is two to three times that. */
const ROOM = 24_000_000;

const latest = new Map<string, object>();
const staying = new Map<string, object>();
let room = ROOM;

/** What `serialize` of node:v8 has written to the file, which nobody writes to again. */
export function lookAt<T extends object>(file: string, isAskedAgain: boolean): T {
  const known = staying.get(file) ?? latest.get(file);
  if (known !== undefined) {
    if (latest.delete(file)) latest.set(file, known);
    return known as T;
  }
  const bytes = readFileSync(file);
  const value = deserialize(bytes) as T;
  if (isAskedAgain && bytes.length <= room) {
    room -= bytes.length;
    staying.set(file, value);
    return value;
  }
  latest.set(file, value);
  const [oldest] = latest.keys();
  if (latest.size > LATEST && oldest !== undefined) latest.delete(oldest);
  return value;
}

/** For a folder that is made anew. */
export function lookAway(): void {
  latest.clear();
  staying.clear();
  room = ROOM;
}
