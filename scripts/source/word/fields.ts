/**
 * Word's fields: a code that makes a text. The text, as Word left it, is what the reader sees; the code is not.
 *
 *     begin  PAGEREF _Toc1 \h  separate  3  end        3
 *     begin  EQ \o\ac(○,3)  end                        ③, Word's way to draw a circle around a number
 *
 * Fields stand inside the code and inside the text of other fields.
 */
import { formatNumber } from './number-format.ts';

interface Field {
  code: string;
  hasText: boolean;
}

/** Fields that mark something for an index or set a value, and show nothing. */
const RE_UNSEEN = /^\s*(?:XE|TC|TA|RD|SET|ASK|PRIVATE|NEXT|NEXTIF|SKIPIF|ADVANCE|HYPERLINK)\b/i;
const RE_ENCIRCLED = /^\s*EQ\s*\\o\s*\\ac\s*\(\s*[○〇◯]\s*[,，;；]\s*(\d{1,2})\s*\)\s*$/i;

export class Fields {
  private readonly open: Field[] = [];

  /** Whether what comes next is the code of a field. */
  get isCode(): boolean {
    return this.open.some(({ hasText }) => !hasText);
  }

  addCode(text: string): void {
    const field = this.open.at(-1);
    if (field !== undefined) field.code += text;
  }

  /**
   * Takes what w:fldChar says. Returns the text of a field that ends here and made none itself, or its code where what
   * it shows is not known.
   */
  mark(type: string | undefined): { text: string } | { code: string } | undefined {
    if (type === 'begin') this.open.push({ code: '', hasText: false });
    const field = this.open.at(-1);
    if (field === undefined) return undefined;
    if (type === 'separate') field.hasText = true;
    if (type !== 'end') return undefined;
    this.open.pop();
    if (field.hasText || RE_UNSEEN.test(field.code) || this.isCode) return undefined;
    const encircled = RE_ENCIRCLED.exec(field.code)?.[1];
    if (encircled !== undefined) return { text: formatNumber(Number(encircled), 'decimalEnclosedCircle') };
    return { code: field.code.trim() };
  }

  /** The codes of fields that the document never ends. */
  get unended(): readonly string[] {
    return this.open.filter(({ hasText }) => !hasText).map(({ code }) => code.trim());
  }
}
