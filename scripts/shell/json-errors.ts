/** What Ajv finds wrong with a JSON value, in Chinese: the field, what stands there, and what may stand there. */
import type { ErrorObject } from 'ajv';

type Path = readonly (string | number)[];

export interface SchemaFault {
  readonly found: string;
  /** What is allowed, as far as the schema tells. */
  readonly expected?: string | undefined;
  /** Where, if not where the error is. */
  readonly at?: Path;
}

/** Ajv's pointer as steps. */
export function stepsOf({ instancePath }: Pick<ErrorObject, 'instancePath'>): string[] {
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

const TYPES: Readonly<Record<string, string>> = {
  string: '加引号的文字',
  integer: '整数',
  number: '数',
  boolean: 'true 或 false',
  object: '{…}',
  array: '[…]',
  null: 'null',
};

interface Words {
  readonly path: string[];
  readonly field: string;
  readonly shown: string;
  readonly expected: string | undefined;
}

type Describe = (params: Record<string, unknown>, words: Words, error: ErrorObject) => SchemaFault;

const BY_KEYWORD: Readonly<Record<string, Describe>> = {
  type: ({ type }, { field, shown, expected }) => ({
    found: `${field} 是 ${shown}`,
    expected:
      expected ??
      [type]
        .flat()
        .map((one) => TYPES[one as string])
        .join('，或'),
  }),
  enum: ({ allowedValues }, { field, shown, expected }) => ({
    found: `${field} 是 ${shown}`,
    expected: expected ?? `其中之一：${(allowedValues as unknown[]).join('、')}`,
  }),
  required: ({ missingProperty }, { path, field }) => ({
    found: path.length === 0 ? `缺少字段“${missingProperty}”` : `${field} 里缺少字段“${missingProperty}”`,
  }),
  additionalProperties({ additionalProperty }, { path, field }, { parentSchema }) {
    const known = Object.keys((parentSchema as { properties?: object }).properties ?? {});
    const where = path.length === 0 ? '' : `${field} 里`;
    return {
      found: `${where}没有“${additionalProperty}”这个字段`,
      expected: `只能写：${known.filter((name) => !name.startsWith('$')).join('、')}`,
      at: [...path, additionalProperty as string],
    };
  },
  propertyNames: ({ propertyName }, { path, field, expected }) => ({
    found: `${field} 里的“${propertyName}”不合规定`,
    expected,
    at: [...path, propertyName as string],
  }),
  minLength: (_, { field, shown, expected }) => ({ found: `${field} 是 ${shown}，太短`, expected }),
  maxLength: ({ limit }, { field, expected }) => ({
    found: `${field} 太长`,
    expected: expected ?? `不超过 ${limit} 个字`,
  }),
  minItems: ({ limit }, { field, expected }) => ({ found: `${field} 太少`, expected: expected ?? `至少 ${limit} 个` }),
  maxItems: ({ limit }, { field, expected }) => ({ found: `${field} 太多`, expected: expected ?? `至多 ${limit} 个` }),
  uniqueItems: (_, { field }) => ({ found: `${field} 里有重复`, expected: '各不相同' }),
  minimum: ({ limit }, { field, shown, expected }) => ({
    found: `${field} 是 ${shown}`,
    expected: expected ?? `不小于 ${limit}`,
  }),
  maximum: ({ limit }, { field, shown, expected }) => ({
    found: `${field} 是 ${shown}`,
    expected: expected ?? `不大于 ${limit}`,
  }),
};

export function describeSchemaError(error: ErrorObject, root: unknown): SchemaFault {
  const path = stepsOf(error);
  const words: Words = {
    path,
    field: path.length === 0 ? '顶层' : nameField(path, root),
    shown: JSON.stringify(valueAt(root, path))?.slice(0, 60) ?? '空的',
    expected: (error.parentSchema as { allowed?: string } | undefined)?.allowed,
  };
  const describe = BY_KEYWORD[error.keyword];
  if (describe !== undefined) return describe(error.params, words, error);
  return { found: `${words.field} 是 ${words.shown}，不合规定`, expected: words.expected };
}

/** `compilations.education-2024.year`, `lines 第2项.as` */
function nameField(path: readonly string[], root: unknown): string {
  let name = '';
  for (const [i, step] of path.entries()) {
    if (Array.isArray(valueAt(root, path.slice(0, i)))) name += ` 第${Number(step) + 1}项`;
    else name += `${i === 0 ? '' : '.'}${step}`;
  }
  return name.trim();
}

function valueAt(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string, unknown> | null)?.[step], root);
}
