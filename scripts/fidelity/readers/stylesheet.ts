/** Reads a finished stylesheet: each rule with its selectors, and whatever stands around it (`@media print`). */
export interface StyleRule {
  readonly selector: string;
  readonly property: string;
  readonly value: string;
}

/** A string, a comment, or what opens, ends or parts rules and declarations. */
const RE_PIECE = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*[\s\S]*?\*\/|url\([^)"']*\)|[{};]|[^{};"'/u]+|[/u]/g;

/** A row for each selector and declaration; of nested rules the inner selector alone. */
export function readStylesheet(css: string): StyleRule[] {
  const rules: StyleRule[] = [];
  const open: string[] = [];
  let text = '';
  for (const [piece] of css.matchAll(RE_PIECE)) {
    if (piece.startsWith('/*')) continue;
    if (piece === '{') open.push(text.trim());
    if (piece === ';' || piece === '}') addDeclaration(rules, open, text);
    if (piece === '}') open.pop();
    text = '{};'.includes(piece) ? '' : text + piece;
  }
  return rules;
}

function addDeclaration(rules: StyleRule[], open: readonly string[], text: string): void {
  const [, property, value = ''] = /^\s*([\w-]+)\s*:([\s\S]*)$/.exec(text) ?? [];
  const selectors = open.findLast((one) => !one.startsWith('@'));
  if (property === undefined || selectors === undefined) return;
  for (const selector of splitSelectors(selectors)) rules.push({ selector, property, value: value.trim() });
}

/** At the commas that stand in no brackets. */
function splitSelectors(selectors: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of selectors) {
    if (char === '(' || char === '[') depth += 1;
    if (char === ')' || char === ']') depth -= 1;
    if (char === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim());
}
