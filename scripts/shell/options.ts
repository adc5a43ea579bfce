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
  refuseSwallowed(command, names);
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
