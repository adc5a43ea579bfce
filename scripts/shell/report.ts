/** What the command line says: progress on a terminal, refusals. */
import { asCalled } from './as-called.ts';
import { refuseDisk } from './disk/disk-errors.ts';
import { Refusal } from './refusal.ts';

/** Says what is being done. */
export function printStep(text: string): void {
  console.log(asCalled(text));
}

/** Says how far a long step is, in place, on a terminal; elsewhere nothing. */
export function printProgress(done: number, total: number): void {
  if (!process.stdout.isTTY) return;
  process.stdout.write(`\r${done}/${total}${done === total ? '\n' : ''}`);
}

/**
 * Has the work go on where nobody hears of it. Whoever stops listening (`… | head`) knows; of a disk that takes no more of it
 * the exit code tells, too.
 */
function speakUnheard(): void {
  if (process.stdout.listeners('error').includes(missOutput)) return;
  process.stdout.on('error', missOutput);
  process.stderr.on('error', () => undefined);
}

function missOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || process.exitCode === 1) return;
  process.exitCode = 1;
  printError(refuseDisk(error, '命令印出的话', undefined, '腾出空间，或不把它存进文件，再运行一次；要做的事照样做了'));
}

/** Runs a command; a refusal becomes its message and exit code 1, and so does any other error. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  speakUnheard();
  // Astro writes some of its files behind the back of whoever waits for it.
  process.once('uncaughtException', (error) => {
    if (process.exitCode !== 1) printError(error);
    process.exit(1);
  });
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    printError(error);
  }
}

function printError(error: unknown): void {
  const explained = refuseDisk(error, 'Astro');
  console.error(asCalled((explained instanceof Refusal ? explained : refuseAccident(error)).message));
  if (process.env.YAODIAN_DEBUG !== undefined) console.error(error);
}

/** What nobody foresaw. */
function refuseAccident(error: unknown): Refusal {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  return new Refusal({
    file: 'yaodian',
    found: `程序出错：${name} ${message}`,
    todo: '这是程序的错误，网站没有更新。请把这条信息和种子文件一起报告；设环境变量 YAODIAN_DEBUG=1 再运行，会印出错在何处',
  });
}
