/** The tags and texts of a finished page, book or XML file (`cut-markup.ts` cuts them), and how they are gone through. */

/** Names as the format knows them, in HTML in lower case; values with their entities decoded. */
export type Attributes = Readonly<Record<string, string>>;

export interface Handler {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** A text, an element that begins, or the name of one that ends. */
export type Token = { readonly text: string } | Tag;

/** One that stands for itself is opened and closed. */
export type Tag = { readonly open: string; readonly attributes: Attributes } | { readonly close: string };

/** Tells `handler` of each token of a file, or of those between two of them. */
export function walkTokens(tokens: readonly Token[], handler: Handler): void {
  for (const token of tokens)
    if ('text' in token) handler.text?.(token.text);
    else if ('open' in token) handler.open?.(token.open, token.attributes);
    else handler.close?.(token.close);
}

/** The words of them all. */
export const textOf = (tokens: readonly Token[]): string =>
  tokens.map((token) => ('text' in token ? token.text : '')).join('');

/** The elements of this name, each with all that stands in it; of those in each other the outer one. */
export function within(tokens: readonly Token[], name: string, isWanted = (_: Attributes): boolean => true): Token[] {
  const found: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    const isStart = 'open' in token && token.open === name && (depth > 0 || isWanted(token.attributes));
    if (isStart) depth += 1;
    if (depth > 0) found.push(token);
    if (depth > 0 && 'close' in token && token.close === name) depth -= 1;
  }
  return found;
}
