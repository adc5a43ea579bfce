import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from './refusal.ts';

export interface Options {
  /** The folder of seeds. */
  readonly seeds: string;
  /** The folder to publish to. */
  readonly out: string;
}

/** Reads `--seeds DIR --out DIR`. Throws a `Refusal` for any other word. */
export function readOptions(command: string, defaults: Options): Options {
  try {
    const { values } = parseArgs({ options: { seeds: { type: 'string' }, out: { type: 'string' } } });
    return { seeds: resolve(values.seeds ?? defaults.seeds), out: resolve(values.out ?? defaults.out) };
  } catch (error) {
    throw new Refusal({
      file: `npm run ${command}`,
      found: (error as Error).message,
      expected: `npm run ${command} -- --seeds 种子文件夹 --out 输出文件夹`,
      todo: '改正参数后再运行',
    });
  }
}

/** The site's own address, for canonical links, feeds and what is printed. Set YAODIAN_SITE when publishing. */
export const siteAddress = (): string => process.env.YAODIAN_SITE ?? 'https://yaodian.example';
