/** The words of a page's drawing instructions: operands, each before its operator. */
const RE_TOKEN = /\((?:\\[\s\S]|[^\\()])*\)?|<<|>>|<[0-9A-Fa-f\s]*>|[[\]]|\/[^\s[\]()<>/]*|[^\s[\]()<>/]+/g;

export function* cutContent(content: string): Generator<string> {
  RE_TOKEN.lastIndex = 0;
  for (let found = RE_TOKEN.exec(content); found !== null; found = RE_TOKEN.exec(content)) {
    let [token] = found;
    // A string may hold brackets of its own, in pairs.
    if (token.startsWith('(')) {
      token = content.slice(found.index, endOfString(content, found.index));
      RE_TOKEN.lastIndex = found.index + token.length;
    }
    yield token;
  }
}

function endOfString(content: string, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at++) {
    const char = content[at];
    if (char === '\\') at += 1;
    else if (char === '(') depth += 1;
    else if (char === ')' && --depth === 0) return at + 1;
  }
  return content.length;
}
