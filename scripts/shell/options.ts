import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from './refusal.ts';

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
  try {
    const { values } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) });
    return Object.fromEntries(names.map((name) => [name, resolve(String(values[name] ?? defaults[name]))])) as Pick<
      Options,
      Name
    >;
  } catch (error) {
    throw new Refusal({
      file: `npm run ${command}`,
      found: (error as Error).message,
      expected: `npm run ${command} -- ${names.map((name) => `--${name} ${MEANINGS[name]}`).join(' ')}`,
      todo: '改正参数后再运行',
    });
  }
}

/** Takes `--name VALUE` out of the words of the command line; undefined where it is not there. */
export function takeOption(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  if (at < 0) return undefined;
  const [, value = ''] = process.argv.splice(at, 2);
  return value;
}
