/** A process of its own, that can be held up, sent signals and killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

export interface Child {
  readonly process: ChildProcess;
  readonly ended: Promise<End>;
  /** Waits until it has said so; throws where it ends before. */
  hear(word: string): Promise<void>;
  /** Lets the next `await heard()` of the child go on, with the word. */
  say(word?: string): void;
}

const DISK = new URL('../../../../scripts/shell/disk/', import.meta.url).href;

/** What a child's code can use: the modules of `scripts/shell/disk` by `load`, `tell` for `hear`, `heard` for `say`. */
const PRELUDE = `
  import { once } from 'node:events';
  const load = (name) => import(${JSON.stringify(DISK)} + name + '.ts');
  const tell = (word) => process.stdout.write(word + '\\n');
  process.stdin.unref();
  const heard = async () => {
    process.stdin.ref();
    process.stdin.resume();
    const [data] = await once(process.stdin, 'data');
    process.stdin.pause();
    process.stdin.unref();
    return data.toString().trim();
  };
`;

/** Starts `code`; `limit` is a shell's, such as `ulimit -f 4;`, and `uid` whom it runs as. */
export function startChild(code: string, { limit = '', uid }: { limit?: string; uid?: number } = {}): Child {
  const args = ['-c', `${limit} exec "$0" "$@"`, process.execPath, '--input-type=module', '-e', PRELUDE + code];
  const child = spawn('sh', args, uid === undefined ? {} : { uid, gid: uid });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  // A child that has ended hears no more.
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'close').then(([status, signal]): End => ({ code: status, signal, stderr }));
  const hear = async (word: string): Promise<void> => {
    while (!stdout.includes(`${word}\n`)) {
      const end = await Promise.race([once(child.stdout, 'data'), ended]);
      if (!Array.isArray(end) && !stdout.includes(`${word}\n`)) throw new Error(`ended before “${word}”: ${stderr}`);
    }
  };
  return { process: child, ended, hear, say: (word = '') => void child.stdin.write(`${word}\n`) };
}
