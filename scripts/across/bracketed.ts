/**
 * The names in a text that stand in marks: documents in 《》, words in “”. Names may stand in names:
 *
 *     | 推动《XX市落实〈实施方案〉工作清单》落地      XX市落实〈实施方案〉工作清单, 实施方案
 *     | “思政课程+课程思政”、“高等教育‘双一流’工程”   …, 高等教育‘双一流’工程, 双一流
 *
 * A mark that nothing closes in its paragraph opens no name.
 */

export interface Marks {
  /** Opening mark → closing mark. */
  readonly pairs: Readonly<Record<string, string>>;
}

export const BOOK_MARKS: Marks = { pairs: { '《': '》', '〈': '〉' } };
export const QUOTATION_MARKS: Marks = { pairs: { '“': '”', '‘': '’' } };

/** The names in the order in which they begin. */
export function findBracketed(text: string, { pairs }: Marks): string[] {
  const closing = new Set(Object.values(pairs));
  const open: { readonly mark: string; readonly at: number }[] = [];
  const found: { readonly at: number; readonly name: string }[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (pairs[char] !== undefined) open.push({ mark: char, at: i });
    else if (closing.has(char)) {
      const opener = open.findLastIndex(({ mark }) => pairs[mark] === char);
      if (opener < 0) continue;
      const { at } = open[opener] as { at: number };
      open.length = opener;
      found.push({ at, name: text.slice(at + 1, i).trim() });
    }
  }
  return found.sort((a, b) => a.at - b.at).flatMap(({ name }) => (name === '' ? [] : [name]));
}
