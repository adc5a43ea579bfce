/** How many characters at a line's ends are no text, without the spaces beyond them. */
export interface Glued {
  readonly head: number;
  readonly foot: number;
}
