/** Asks git, whatever its user or its machine has set: nothing that is configured may change what it answers. */
import { execFile } from 'node:child_process';

/** - `whole`: all that was committed is known.
 *  - `shallow`: a clone without the older commits.
 *  - `foreign`: git does not open it, because somebody else owns it.
 *  - `unreadable`: git says no for another reason.
 *  - `none`: the folder is in no repository.
 *  - `no-git`: there is no git. */
export type Repository = 'whole' | 'shallow' | 'foreign' | 'unreadable' | 'none' | 'no-git';

/** Asks git of the folder `dir`. Never throws for what git says: no repository, or no git, is an answer, too. */
export async function describeRepository(dir: string): Promise<Repository> {
  try {
    const answer = (await runGit(dir, ['rev-parse', '--is-shallow-repository'])).toString();
    return answer.trim() === 'true' ? 'shallow' : 'whole';
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: Buffer };
    if (code === 'ENOENT') return 'no-git';
    const said = String(stderr ?? '');
    if (/not a git repository/i.test(said)) return 'none';
    return /dubious ownership|unsafe repository/i.test(said) ? 'foreign' : 'unreadable';
  }
}

const LARGEST_ANSWER = 1024 * 1024 * 1024;
/** In English, without asking anybody, without fetching what a partial clone lacks. */
const ENVIRONMENT = { LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' };
const SETTINGS = ['log.showSignature=false', 'core.quotePath=false', 'diff.renames=true', 'log.follow=false'];

/** Rejects where git does. `input` is what git reads. */
export function runGit(dir: string, words: readonly string[], input = ''): Promise<Buffer> {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  const options = {
    cwd: dir,
    env: { ...process.env, ...ENVIRONMENT },
    encoding: 'buffer' as const,
    maxBuffer: LARGEST_ANSWER,
  };
  return new Promise((resolve, reject) => {
    const child = execFile('git', [...settings, ...words], options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(Object.assign(error, { stderr }));
    });
    // It may be gone before it has read everything.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** The blobs of these names, by name; those that git does not have are left out. */
export async function readBlobs(dir: string, names: readonly string[]): Promise<Map<string, Buffer>> {
  const wanted = [...new Set(names)];
  const answer = wanted.length === 0 ? Buffer.alloc(0) : await runGit(dir, ['cat-file', '--batch'], wanted.join('\n'));
  const blobs = new Map<string, Buffer>();
  let at = 0;
  for (const name of wanted) {
    const end = answer.indexOf('\n', at);
    const [, kind, size = '0'] = answer.subarray(at, end).toString().split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    blobs.set(name, answer.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}
