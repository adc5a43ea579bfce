/** A paragraph's text, typeset, with links to what it certainly refers to. */
import type { Place } from './place.ts';

/** A run of a text: plain, or linked. The runs joined give the text back. */
export type LinkedRun = string | { readonly text: string; readonly url: string };

/** The paragraphs of a compilation that hold links, by `keyOf` their place. */
export type LinkedTexts = Readonly<Record<string, readonly LinkedRun[]>>;

/** A place as a key: one text begins at each. */
export const keyOfPlace = ({ line, column }: Place): string => `${line}:${column}`;
