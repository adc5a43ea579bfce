/**
 * Calls back with what stands in the box whenever that has changed, trimmed; never in mid-composition of an input
 * method, whose letters are no query yet.
 */
export function onQuery(input: HTMLInputElement, answer: (query: string) => void): void {
  let last: string | undefined;
  const ask = (): void => {
    const query = input.value.trim();
    if (query === last || 'composing' in input.dataset) return;
    last = query;
    answer(query);
  };
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) ask();
  });
  // Not every browser sends another input event behind the end of a composition.
  input.addEventListener('compositionend', ask);
  ask();
}
