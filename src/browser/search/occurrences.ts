/** Where `phrase` begins in `chars`, every time, overlaps included. */
export function occurrences(chars: readonly string[], phrase: readonly string[]): number[] {
  const found: number[] = [];
  const [first] = phrase;
  if (first === undefined) return found;
  const last = chars.length - phrase.length;
  for (let start = chars.indexOf(first); start >= 0 && start <= last; start = chars.indexOf(first, start + 1)) {
    let same = 1;
    while (same < phrase.length && chars[start + same] === phrase[same]) same++;
    if (same === phrase.length) found.push(start);
  }
  return found;
}
