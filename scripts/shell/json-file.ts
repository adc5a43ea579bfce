/**
 * JSON that people write or mend: ledgers, readings, topics, settings. What is none, or does not keep to its schema, is
 * refused with file, line and column, what stands there, and what may stand there instead.
 *
 * What is left out gets its `default`. `allowed` in a schema says in Chinese what may stand in a field.
 */
import { Ajv, type ErrorObject, type Format, type ValidateFunction } from 'ajv';
import { findBarred } from './barred.ts';
import { describeSchemaError, stepsOf } from './json-errors.ts';
import { findBreak, findTwinKey, placeOfPath } from './json-places.ts';
import { Refusal, type RefusalDetail } from './refusal.ts';

export interface JsonKind {
  readonly schema: object;
  readonly formats?: Readonly<Record<string, Format>>;
  /** What the file should hold, where its schema does not say. */
  readonly expected: string;
  readonly todo: string;
  /** Whether its texts are read by people, each in one line. */
  readonly isSeen?: boolean;
}

export interface JsonFile<T> {
  /** Throws a `Refusal`. */
  readonly read: (text: string, file: string) => T;
  /** The `Refusal` of what no schema can say: `path` leads to the value that is wrong. */
  readonly refuse: (
    text: string,
    file: string,
    path: readonly (string | number)[],
    found: string,
    allowed?: string,
  ) => Refusal;
}

/** Makes the reader of one kind of file. The schema is compiled for the first file: many commands read none. */
export function jsonFile<T>({ schema, formats = {}, expected, todo, isSeen = false }: JsonKind): JsonFile<T> {
  let compiled: ValidateFunction | undefined;
  const refuse: JsonFile<T>['refuse'] = (text, file, path, found, allowed = expected) =>
    new Refusal({ file, ...placeOfPath(unmark(text), path), found, expected: allowed, todo });
  return {
    refuse,
    read(text, file) {
      const bare = unmark(text);
      const value = readDeep(() => parseJson(bare, file, expected, todo), { file, expected, todo });
      compiled ??= compile(schema, formats);
      const validate = compiled;
      if (!validate(value))
        throw refuseSchema(bare, file, value, validate.errors?.[0] as ErrorObject, { expected, todo });
      const strange = findStrange(value, isSeen);
      if (strange !== undefined) throw refuse(bare, file, strange.path, strange.said, '看得见的文字');
      return value as T;
    },
  };
}

function compile(schema: object, formats: Readonly<Record<string, Format>>): ValidateFunction {
  const ajv = new Ajv({ formats, verbose: true, allowUnionTypes: true, strictRequired: false, useDefaults: true });
  ajv.addVocabulary(['allowed']);
  return ajv.compile(schema);
}

/** What is set in itself without end stops whoever goes down into it. */
function readDeep(read: () => unknown, detail: Omit<RefusalDetail, 'found'>): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal({ ...detail, found: '层层相套太深，或有一段文字太长' });
    throw error;
  }
}

interface Strange {
  readonly path: readonly (string | number)[];
  readonly said: string;
}

/** They part lines, or are not seen at all. Of a seed a finding tells that; of these files nobody would be told. */
const RE_UNSEEN = /[\n\v\f\r\u0085\u00ad\u200b\u2028\u2029\u2060\ufeff]/u;

function sayStrange(text: string, isSeen: boolean): string | undefined {
  const barred = findBarred(text)?.said;
  if (barred !== undefined || !isSeen) return barred;
  const code = RE_UNSEEN.exec(text)?.[0].codePointAt(0);
  if (code === undefined) return undefined;
  return `字符 U+${code.toString(16).toUpperCase().padStart(4, '0')}（换行，或看不见）`;
}

/** A text with a character that is not published: its words stand on pages and in prints as those of seeds do. */
function findStrange(value: unknown, isSeen: boolean, path: readonly (string | number)[] = []): Strange | undefined {
  if (typeof value === 'string') {
    const said = sayStrange(value, isSeen);
    return said === undefined ? undefined : { path, said: `${path.at(-1)} 里有${said}` };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [key, each] of inner) {
    const strange = findStrange(each, isSeen, [...path, key]);
    if (strange !== undefined) return strange;
  }
  return undefined;
}

/** Without the byte order mark that Windows' editors write. */
const unmark = (text: string): string => text.replace(/^\ufeff/, '');

function parseJson(text: string, file: string, expected: string, todo: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    const twin = findTwinKey(text, value);
    if (twin === undefined) return value;
    throw new Refusal({ file, ...twin.place, found: `“${twin.key}”写了两次`, expected: '每个字段一次', todo });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { place, found } = findBreak(text);
    throw new Refusal({ file, ...place, found, expected, todo });
  }
}

function refuseSchema(
  text: string,
  file: string,
  value: unknown,
  error: ErrorObject,
  { expected, todo }: Pick<JsonKind, 'expected' | 'todo'>,
): Refusal {
  const said = describeSchemaError(error, value);
  return new Refusal({
    file,
    ...placeOfPath(text, said.at ?? stepsOf(error)),
    found: said.found,
    expected: said.expected ?? expected,
    todo,
  });
}
