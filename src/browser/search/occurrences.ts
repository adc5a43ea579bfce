/** Where `phrase` begins in `chars`, every time, overlaps included. */
export function occurrences(chars: readonly string[], phrase: readonly string[]): number[] {
  const found: number[] = [];
  for (let start = 0; start + phrase.length <= chars.length; start++) {
    let same = 0;
    while (same < phrase.length && chars[start + same] === phrase[same]) same++;
    if (same === phrase.length && same > 0) found.push(start);
  }
  return found;
}
