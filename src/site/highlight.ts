/**
 * Highlights the seeds' lines, by the project's own grammar for numbered plans, and the examples on the about page.
 * Tokens carry class names, not colours, so that the pages need no inline style.
 */
import { createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import javascript from 'shiki/langs/javascript.mjs';
import python from 'shiki/langs/python.mjs';
import grammar from '../grammar/numbered-plan.json' with { type: 'json' };

export interface CodeToken {
  readonly text: string;
  /** Undefined for plain text. */
  readonly kind: string | undefined;
}

/** Scopes by their beginning, and the class that shows each; the innermost scope that has one counts. */
const KINDS: readonly [string, string][] = [
  ['string.other.document', 'document'],
  ['string.quoted.term', 'term'],
  ['constant.numeric.figure', 'figure'],
  ['entity.name.mark', 'mark'],
  ['markup.heading', 'heading'],
  ['comment', 'comment'],
  ['punctuation.definition.comment', 'comment'],
  ['string', 'string'],
  ['constant', 'constant'],
  ['storage', 'keyword'],
  ['keyword', 'keyword'],
  ['entity.name.function', 'function'],
  ['support.function', 'function'],
];

const highlighter = await createHighlighterCore({
  langs: [grammar, javascript, python],
  themes: [{ name: 'scopes', type: 'light', settings: [] }],
  engine: createJavaScriptRegexEngine(),
});

/** Cuts text into lines of tokens; joined, they are the text. */
export function highlight(text: string, lang: 'numbered-plan' | 'javascript' | 'python'): CodeToken[][] {
  const lines = highlighter.codeToTokensBase(text, {
    lang,
    theme: 'scopes',
    includeExplanation: 'scopeName',
    // On a busy machine the usual limit would cut a line short.
    tokenizeTimeLimit: 0,
  });
  return lines.map((line) =>
    line.flatMap(({ explanation = [] }) =>
      explanation.map(({ content, scopes }) => ({
        text: content,
        kind: kindOf(scopes.map(({ scopeName }) => scopeName)),
      })),
    ),
  );
}

function kindOf(scopes: readonly string[]): string | undefined {
  for (const scope of scopes.toReversed()) {
    const found = KINDS.find(([start]) => scope.startsWith(start));
    if (found !== undefined) return found[1];
  }
  return undefined;
}
