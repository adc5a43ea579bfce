/**
 * Highlights source lines with the project's own grammar for numbered plans. Tokens carry class names, not colours,
 * so that the pages need no inline style.
 */
import { createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import grammar from '../grammar/numbered-plan.json' with { type: 'json' };

export interface Token {
  readonly text: string;
  /** Undefined for plain text. */
  readonly kind: string | undefined;
}

/** The grammar's scopes, innermost first, and the class that shows each. */
const KINDS: readonly [string, string][] = [
  ['string.other.document', 'document'],
  ['string.quoted.term', 'term'],
  ['constant.numeric.figure', 'figure'],
  ['entity.name.mark', 'mark'],
  ['markup.heading', 'heading'],
];

const highlighter = await createHighlighterCore({
  langs: [grammar],
  themes: [{ name: 'scopes', type: 'light', settings: [] }],
  engine: createJavaScriptRegexEngine(),
});

/** Cuts a line into tokens; joined, they are the line. */
export function highlightLine(text: string): Token[] {
  const [tokens = []] = highlighter.codeToTokensBase(text, {
    lang: 'numbered-plan',
    theme: 'scopes',
    includeExplanation: 'scopeName',
    // On a busy machine the usual limit would cut a line short.
    tokenizeTimeLimit: 0,
  });
  return tokens.flatMap(({ explanation = [] }) =>
    explanation.map(({ content, scopes }) => ({
      text: content,
      kind: kindOf(scopes.map(({ scopeName }) => scopeName)),
    })),
  );
}

function kindOf(scopes: readonly string[]): string | undefined {
  return KINDS.find(([scope]) => scopes.includes(scope))?.[1];
}
