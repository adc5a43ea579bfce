/**
 * Commands that messages offer, made fit to be copied: where this command was told which folders to use, so are they.
 *
 *     npm run ledger -- settle county   →   npm run ledger -- --seeds plans settle county
 */
import { basename } from 'node:path';

/** What each command can be told, of what another one was. */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  build: ['seeds', 'out'],
  start: ['seeds', 'out'],
  convert: ['seeds'],
  dev: ['seeds'],
  ledger: ['seeds'],
  preview: ['out'],
  deploy: ['out'],
};

/** `npm run build 的输出文件夹` is spoken of, not offered, and so is what a message is about. */
const RE_COMMAND = /npm (?:run (\w+)|start)( --(?= ))?(?! 的|：|[\w-])/g;

/** Commands named in `text` get the options that this one was called with, so that they can be copied as they stand. */
export function asCalled(text: string, argv: readonly string[] = process.argv): string {
  const [, script = '', ...words] = argv;
  const own = TAKES[basename(script, '.ts')] ?? [];
  return text.replace(RE_COMMAND, (command, name: string = 'start', dashes: string = '') => {
    const options = (TAKES[name] ?? [])
      .filter((option) => own.includes(option))
      .flatMap((option) => given(option, words));
    if (options.length === 0) return command;
    return `${command}${dashes === '' ? ' --' : ''} ${options.join(' ')}`;
  });
}

/** `--seeds plans`, as it was given. */
function given(option: string, words: readonly string[]): string[] {
  const at = words.findLastIndex((word) => word === `--${option}` || word.startsWith(`--${option}=`));
  const word = words[at];
  if (word === undefined) return [];
  const value = word === `--${option}` ? words[at + 1] : word.slice(option.length + 3);
  return value === undefined || /^(?:--|$)/.test(value) ? [] : [`--${option} ${quote(value)}`];
}

const quote = (value: string): string => {
  if (!/[\s"'$&|<>();*?`\\]/.test(value)) return value;
  return process.platform === 'win32' ? `"${value}"` : `'${value.replaceAll("'", "'\\''")}'`;
};
