/** Reads the values that a PDF's objects are written as: numbers, names, strings, lists, dictionaries, references. */
import { bytesOf, decodeText } from './meanings.ts';
import { endOfToken, isBlank } from './tokens.ts';

/** Another object, by its number: each has one generation. */
export class Reference {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

/** A string, as it is written. */
export class Written {
  private readonly operand: string;

  constructor(operand: string) {
    this.operand = operand;
  }

  /** As people read it. */
  decode(): string {
    return decodeText(bytesOf(this.operand));
  }
}

export type Dictionary = ReadonlyMap<string, Value>;
/** Names are texts, without their slash. */
export type Value = number | string | boolean | null | Written | Reference | Dictionary | readonly Value[];

export const isDictionary = (value: Value | undefined): value is Dictionary => value instanceof Map;
export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

const [OPEN, LESS, MORE, SLASH, LEFT, RIGHT] = [...'(<>/[]'].map((char) => char.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
];
const [ZERO, NINE, SPACE, R] = [...'09 R'].map((char) => char.charCodeAt(0)) as [number, number, number, number];
const WORDS = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Reads values one behind another; `at` is where the next one is looked for. Throws an `Error` where there is none. */
export class ValueReader {
  readonly text: string;
  at: number;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  read(): Value {
    const code = this.skipBlanks();
    if (code === SLASH) return this.readName();
    if (code === LEFT) return this.readList();
    if (code === LESS && this.text.charCodeAt(this.at + 1) === LESS) return this.readDictionary();
    if (code === OPEN || code === LESS) return new Written(this.take(code));
    return code >= ZERO && code <= NINE ? this.readWhole() : this.readWord(this.take(code));
  }

  /** The word that stands there, such as `obj`. */
  takeWord(): string {
    return this.take(this.skipBlanks());
  }

  private skipBlanks(): number {
    let code = this.text.charCodeAt(this.at);
    while (isBlank(code)) code = this.text.charCodeAt(++this.at);
    return code;
  }

  private take(code: number): string {
    const from = this.at;
    this.at = endOfToken(this.text, from, code);
    return this.text.slice(from, this.at);
  }

  private readName(): string {
    const name = this.take(SLASH).slice(1);
    return name.includes('#')
      ? name.replace(/#([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : name;
  }

  private readList(): Value[] {
    const list: Value[] = [];
    for (this.at += 1; this.skipBlanks() !== RIGHT; ) list.push(this.read());
    this.at += 1;
    return list;
  }

  private readDictionary(): Dictionary {
    const entries = new Map<string, Value>();
    for (this.at += 2; this.skipBlanks() !== MORE; ) {
      const name = this.readName();
      entries.set(name, this.read());
    }
    this.at += 2;
    return entries;
  }

  private readDigits(): number {
    let number = 0;
    let code = this.text.charCodeAt(this.at);
    for (; code >= ZERO && code <= NINE; code = this.text.charCodeAt(++this.at)) number = number * 10 + code - ZERO;
    return number;
  }

  /** A number, or the beginning of `7 0 R`. */
  private readWhole(): number | Reference {
    const from = this.at;
    const number = this.readDigits();
    const { text, at } = this;
    if (text.charCodeAt(at) === SPACE && text.charCodeAt(at + 1) === ZERO && text.charCodeAt(at + 3) === R) {
      if (text.charCodeAt(at + 2) === SPACE) {
        this.at = at + 4;
        return new Reference(number);
      }
    }
    if (text[at] !== '.') return number;
    this.at = from;
    return Number(this.take(ZERO));
  }

  private readWord(word: string): number | boolean | null {
    const known = WORDS.get(word);
    if (known !== undefined) return known;
    const number = Number(word);
    if (word === '' || Number.isNaN(number)) throw new Error(`PDF: ${word}`);
    return number;
  }
}
