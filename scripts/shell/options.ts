import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from './refusal.ts';

/** Absolute paths. */
export interface Options {
  /** The folder of seeds. */
  readonly seeds: string;
  /** The folder to publish to. */
  readonly out: string;
}

const MEANINGS: Readonly<Record<keyof Options, string>> = { seeds: '种子文件夹', out: '输出文件夹' };

/** Reads `--seeds DIR --out DIR`, or the one of them that has a default. Throws a `Refusal` for any other word. */
export function readOptions<Name extends keyof Options>(
  command: string,
  defaults: Pick<Options, Name>,
): Pick<Options, Name> {
  const names = Object.keys(defaults) as Name[];
  refuseSwallowed(command, names);
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    const { values } = parseArgs({ options });
    const empty = names.find((name) => values[name] === '');
    if (empty !== undefined) throw new Error(`--${empty} 后面没有写${MEANINGS[empty]}`);
    return Object.fromEntries(names.map((name) => [name, resolve(String(values[name] ?? defaults[name]))])) as Pick<
      Options,
      Name
    >;
  } catch (error) {
    throw new Refusal({
      file: `npm run ${command}`,
      found: sayMisuse(error as Error),
      expected: `npm run ${command} -- ${names.map((name) => `--${name} ${MEANINGS[name]}`).join(' ')}`,
      todo: '改正参数后再运行',
    });
  }
}

const MISUSES: Readonly<Record<string, (word: string) => string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (word) => `没有 ${word} 这个选项`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (word) => `${word} 后面缺少内容，或不该有内容`,
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: (word) => `不认识“${word}”：前面没有写是哪一项`,
};

/** What Node says of the words of a command line, in Chinese. */
export function sayMisuse(error: Error & { readonly code?: string }): string {
  const [, word = ''] = /'(--?[^' ]+|[^']*)/.exec(error.message) ?? [];
  return MISUSES[error.code ?? '']?.(word) ?? error.message;
}

/** Takes `--name` out of the words of the command line: whether it was there. */
export function takeFlag(name: string): boolean {
  const at = process.argv.indexOf(name);
  if (at >= 0) process.argv.splice(at, 1);
  return at >= 0;
}

/** `npm run build --seeds=X` gives the option to npm, which keeps it: the command would build what was not meant. */
function refuseSwallowed(command: string, names: readonly string[]): void {
  const name = names.find((each) => process.env[`npm_config_${each}`] !== undefined);
  if (name === undefined || process.env.npm_lifecycle_event !== command) return;
  throw new Refusal({
    file: `npm run ${command}`,
    found: `--${name} 前面少了“--”，被 npm 当成了它自己的选项`,
    expected: `npm run ${command} -- --${name}=${process.env[`npm_config_${name}`]}`,
    todo: '照上面的写法再运行',
  });
}

/** Takes `--name VALUE` out of the words of the command line; undefined where it is not there. */
export function takeOption(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  if (at < 0) return undefined;
  const [, value = ''] = process.argv.splice(at, 2);
  return value;
}
