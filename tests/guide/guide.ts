/**
 * The guide, carried out word by word in an empty folder, chapter after chapter. Its blocks are the steps:
 *
 *     ```text seeds/a.txt     the file is written
 *     ```diff seeds/a.txt     the lines with `-` give way to those with `+`; those with neither stand around them
 *     ```console              each line with `$` is typed; what stands below it is what appears
 *     ```console slow         the same, where a whole site is built
 *     <!-- picture 目录.png /xinjian-2025/ 900x600 -->
 *                             how that page of the site built last looks; `dev:/…` is a page of the editor's desk
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runHere } from '../commands/run-here.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const GUIDE = path.join(ROOT, 'src/guide');

export interface Chapter {
  readonly file: string;
  readonly text: string;
}

export interface Picture {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

export interface Means {
  /** Where the steps are carried out. */
  readonly folder: string;
  /** Commands that build a whole site are typed as well. */
  readonly slow: boolean;
  take(picture: Picture): Promise<void>;
}

export function readGuide(): Chapter[] {
  const files = readdirSync(GUIDE).filter((file) => /^\d.*\.md$/.test(file));
  return files.sort().map((file) => ({ file, text: readFileSync(path.join(GUIDE, file), 'utf8') }));
}

const RE_STEP = /^```(text|diff|console)(?: (\S+))?\n(.*?)^```$|^<!-- picture (\S+) (\S+) (\d+)x(\d+) -->$/gms;

/** The chapter as it should be: with what really appeared. */
export async function carryOut({ text }: Chapter, means: Means): Promise<string> {
  let told = '';
  let end = 0;
  for (const step of text.matchAll(RE_STEP)) {
    told += text.slice(end, step.index);
    end = step.index + step[0].length;
    told += await carryOutStep(step, means);
  }
  return told + text.slice(end);
}

async function carryOutStep(step: RegExpMatchArray, means: Means): Promise<string> {
  const [whole, kind, info = '', body = '', name = '', page = '', width, height] = step;
  if (kind === undefined) {
    await means.take({ name, path: page, width: Number(width), height: Number(height) });
  } else if (kind === 'console') {
    if (info !== 'slow' || means.slow)
      return `\`\`\`${kind}${info && ` ${info}`}\n${await typeAll(body, means.folder)}\`\`\``;
  } else {
    const file = path.join(means.folder, info);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, kind === 'text' ? body : change(readFileSync(file, 'utf8'), body));
  }
  return whole;
}

function change(text: string, diff: string): string {
  const lines = diff.split('\n').slice(0, -1);
  const side = (sign: string): string =>
    lines
      .filter((line) => line.startsWith(sign) || line.startsWith(' '))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  if (text.split(side('-')).length !== 2) throw new Error(`stands not once in the file:\n${side('-')}`);
  return text.replace(side('-'), side('+'));
}

async function typeAll(body: string, folder: string): Promise<string> {
  let told = '';
  for (const [, line = ''] of body.matchAll(/^\$ (.+)$/gm)) told += `$ ${line}\n${await typeCommand(line, folder)}`;
  return told;
}

/** `npm run ledger -- accept`: what appears, with paths from the folder, whose `seeds` and `dist` stand for the project's. */
async function typeCommand(line: string, folder: string): Promise<string> {
  const [, name = '', words = ''] = /^npm run (\w+)(?: -- (.*))?$/.exec(line) ?? [];
  const args = [...words.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const { YAODIAN_SITE: address, ...env } = process.env;
  delete process.env.YAODIAN_SITE;
  // Astro is started once in a process.
  const told = name === 'build' ? await build(args, folder, env) : (await runHere(name, args, folder)).told;
  if (address !== undefined) process.env.YAODIAN_SITE = address;
  if (told.includes('程序出错')) throw new Error(told);
  return told.replaceAll(`${folder}/`, '');
}

async function build(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  const command = path.join(ROOT, 'scripts/commands/build.ts');
  const child = spawn(process.execPath, [command, ...args], { cwd, env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (words) => {
      said += words;
    });
  }
  await once(child, 'close');
  return said;
}
