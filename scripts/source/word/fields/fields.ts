/**
 * Word's fields: a code that makes a text. The text, as Word left it, is what the reader sees; the code is not.
 *
 *     begin  PAGEREF _Toc1 \h  separate  3  end        3
 *     begin  EQ \o\ac(○,3)  end                        ③, Word's way to draw a circle around a number
 *     begin  FORMCHECKBOX  end                         ☑ or ☐, as the form's data say (form-data.ts)
 *     begin  SET name "…"  end                         nothing: the words in it are told of
 *
 * Fields stand inside the code and inside the text of other fields.
 */

import { formatNumber } from '../numbering/number-format.ts';
import type { XmlAttributes } from '../package/xml.ts';
import { FormData } from './form-data.ts';

interface Field {
  code: string;
  /** Text that stands where the code does. */
  words: string;
  result: string;
  hasText: boolean;
  readonly form: FormData;
}

/** Fields of which Word shows no text, even where one is kept. */
const TEXTLESS = 'XE|TC|TA|RD|SET|ASK|NEXT|NEXTIF|SKIPIF';
const RE_TEXTLESS = new RegExp(`^\\s*(?:${TEXTLESS})\\b`, 'i');
/** Fields that mark something for an index or set a value, and show nothing. */
const RE_UNSEEN = new RegExp(`^\\s*(?:${TEXTLESS}|PRIVATE|ADVANCE|HYPERLINK)\\b`, 'i');
/** Fields whose quoted arguments are words for readers, or an author's notes; of the others they are names and forms. */
const RE_WORDY =
  /^\s*(?:SET|ASK|FILLIN|PRIVATE|QUOTE|IF|COMPARE|NEXTIF|SKIPIF|COMMENTS|ADDIN|AUTOTEXTLIST|GREETINGLINE)\b/i;
const RE_QUOTED = /["“”]([^"“”]*)["“”]/g;
const RE_ENCIRCLED = /^\s*EQ\s*\\o\s*\\ac\s*\(\s*[○〇◯]\s*[,，;；]\s*(\d{1,2})\s*\)\s*$/i;

/** What is to be seen of it stands in the code, behind the name of what it does. */
const RE_BUTTON = /^\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+(.*\S)/i;
const RE_LINK = /^\s*HYPERLINK\s+["“”]([^"“”]+)["“”]/i;

/** What a field that ends shows, its code where that is not known, and how many letters are left out. */
export interface EndedField {
  readonly text?: string;
  readonly code?: string;
  /** The address that it leads to. */
  readonly link?: string;
  readonly unsaid: number;
}

/** The fields that are open at a place of a document: of each first its code, which is not shown, then its text. */
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

  /** Text, which is seen only where no field around it is in its code. */
  addText(text: string): void {
    const hider = this.open.find(({ hasText }) => !hasText);
    if (hider !== undefined) hider.words += text;
    if (hider !== undefined && hider === this.open.at(-1)) hider.code += text;
    for (const field of this.open) if (field.hasText) field.result += text;
  }

  /** What Word keeps of a form's field inside its beginning. */
  readForm(name: string, attributes: XmlAttributes): void {
    this.open.at(-1)?.form.read(name, attributes);
  }

  /** Takes what w:fldChar says; returns a field that ends here. */
  mark(type: string | undefined): EndedField | undefined {
    if (type === 'begin') this.open.push({ code: '', words: '', result: '', hasText: false, form: new FormData() });
    const field = this.open.at(-1);
    if (field === undefined) return undefined;
    if (type === 'separate') field.hasText = !RE_TEXTLESS.test(field.code);
    if (type !== 'end') return undefined;
    this.open.pop();
    const unsaid = countUnsaid(field);
    const shown = this.isCode ? '' : showField(field);
    if (shown !== undefined) return shown === '' ? { unsaid } : { text: shown, unsaid };
    const link = RE_LINK.exec(field.code)?.[1];
    if (link !== undefined) return { link, unsaid };
    return field.hasText || RE_UNSEEN.test(field.code) ? { unsaid } : { code: field.code.trim(), unsaid: 0 };
  }

  /** The codes of fields that the document never ends. */
  get unended(): readonly string[] {
    return this.open.filter(({ hasText }) => !hasText).map(({ code }) => code.trim());
  }
}

/** The text of a field that made none itself; undefined where it did, or where what it shows is not known. */
function showField({ code, result, hasText, form }: Field): string | undefined {
  const own = result === '' ? form.show(code) : undefined;
  if (own !== undefined) return own;
  const button = result === '' ? RE_BUTTON.exec(code)?.[1]?.trim() : undefined;
  if (button !== undefined) return button;
  const encircled = hasText ? undefined : RE_ENCIRCLED.exec(code)?.[1];
  return encircled === undefined ? undefined : formatNumber(Number(encircled), 'decimalEnclosedCircle');
}

/** Letters of words in the code that its text does not have. */
function countUnsaid({ code, words, result }: Field): number {
  const quoted = [...code.matchAll(RE_QUOTED)].map(([, word = '']) => word);
  const bare = code.replace(RE_QUOTED, ' ').match(/\p{Script=Han}+/gu) ?? [];
  // Text in the code is part of the code.
  const said = RE_WORDY.test(code) ? [...quoted, ...bare].filter((word) => !words.includes(word)) : [];
  return [words, ...said]
    .filter((word) => !result.includes(word))
    .reduce((sum, word) => sum + (word.match(/\p{L}/gu)?.length ?? 0), 0);
}
