/**
 * A command of the project in this process, where a process of its own is not the point: that would spend two seconds on
 * loading what is loaded here.
 */
import path from 'node:path';
import { format } from 'node:util';

export interface Said {
  readonly code: number | null;
  /** All that was said, in order. */
  readonly told: string;
  /** What went wrong. */
  readonly message: string;
}

const COMMANDS = path.resolve(import.meta.dirname, '../../scripts/commands');
let runs = 0;

/** Runs `npm run NAME -- ARGS` in `cwd`: the command's file, loaded anew; what it imports stays loaded. */
export async function runHere(name: string, args: readonly string[], cwd: string = process.cwd()): Promise<Said> {
  const told: string[] = [];
  const wrong: string[] = [];
  const restore = standIn([process.execPath, name, ...args], cwd, (line, isWrong) => {
    told.push(line);
    if (isWrong) wrong.push(line);
  });
  try {
    const command = `${path.join(COMMANDS, `${name}.ts`)}?run=${++runs}`;
    await import(command);
    const said = { told: told.map((line) => `${line}\n`).join(''), message: wrong.join('\n').trimEnd() };
    return { code: Number(process.exitCode ?? 0), ...said };
  } finally {
    restore();
  }
}

/** Makes the process the command's, until what is returned is called. */
function standIn(argv: string[], cwd: string, say: (line: string, isWrong: boolean) => void): () => void {
  const before = { argv: process.argv, exitCode: process.exitCode };
  const [{ error, log }, folder] = [console, process.cwd()];
  const waiting = process.listeners('uncaughtException');
  process.argv = argv;
  process.chdir(cwd);
  console.error = (...words) => say(format(...words), true);
  console.log = (...words) => say(format(...words), false);
  return () => {
    Object.assign(process, before);
    Object.assign(console, { error, log });
    process.chdir(folder);
    for (const listener of process.listeners('uncaughtException'))
      if (!waiting.includes(listener)) process.removeListener('uncaughtException', listener);
  };
}
