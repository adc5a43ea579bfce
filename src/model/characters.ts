/**
 * Counts the characters (code points) of `text` up to `end`, as the columns of places do. Reads the text where it
 * stands: a line may be of any length.
 */
export function countCharacters(text: string, end: number = text.length): number {
  let pairs = 0;
  for (let i = 0; i + 1 < end; i++) if (isLead(text.charCodeAt(i)) && isTrail(text.charCodeAt(i + 1))) pairs += 1;
  return end - pairs;
}

const isLead = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isTrail = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
