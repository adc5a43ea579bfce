/**
 * Work in a process of its own, which ends with that and gives back the memory that it took. It is told an order, and
 * answers with what came of it or what went wrong. However the one that asked ends, so does it.
 */
import { fork } from 'node:child_process';
import { refuseKilled } from './killed.ts';

/** What is done apart. */
export interface Apart<Result> {
  /** Rejects with what went wrong there, the system's `code` and `path` with it; with a `Refusal` where it was killed. */
  readonly done: Promise<Result>;
  /** Ends it at once; then `done` rejects, where it is not yet done. */
  end(): void;
}

type Answer<Result> =
  | { readonly result: Result }
  | { readonly wrong: Pick<NodeJS.ErrnoException, 'message' | 'stack' | 'code' | 'path'> };

/** Has `module` do it, which calls `answer`; in the folder `cwd`, where one is named. */
export function doApart<Order extends object, Result>(module: URL, order: Order, cwd?: string): Apart<Result> {
  const child = fork(module, { serialization: 'advanced', execArgv: [], ...(cwd === undefined ? {} : { cwd }) });
  const end = (): void => void child.kill('SIGKILL');
  // Before the workplace is cleared.
  process.prependListener('exit', end);
  const done = new Promise<Result>((resolve, reject) => {
    child.on('message', (answer: Answer<Result>) => {
      if ('result' in answer) resolve(answer.result);
      else reject(Object.assign(new Error(answer.wrong.message), answer.wrong));
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('exit', end);
      reject(signal === null ? new Error(`${module.pathname} ended (${code})`) : refuseKilled(module.pathname, signal));
    });
  });
  // Whoever waits for it is told.
  done.catch(() => undefined);
  child.send(order);
  return { done, end };
}

/** For the process: does `work` to the one order that it is given, and ends. */
export function answer<Order, Result>(work: (order: Order) => Promise<Result>): void {
  process.once('disconnect', () => process.exit(1));
  process.once('message', async (order: Order) => {
    const told: Answer<Result> = await work(order).then((result) => ({ result }), sayWrong);
    process.send?.(told, () => process.exit(0));
  });
}

/** Astro puts what the disk says inside an error of its own. */
function sayWrong(error: NodeJS.ErrnoException): Answer<never> {
  const inner = error.cause instanceof Error ? (error.cause as NodeJS.ErrnoException) : error;
  const { message, stack, code, path } = inner.code === undefined ? error : inner;
  return { wrong: { message, ...(stack && { stack }), ...(code && { code }), ...(path && { path }) } };
}
