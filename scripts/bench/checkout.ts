/** The project as it was at a commit, beside what it is now, with the same libraries. */
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Does something with `commit`, checked out below the folder `work`; it is gone afterwards. */
export async function checkOut(
  root: string,
  commit: string,
  work: string,
  use: (old: string) => Promise<void> | void,
): Promise<void> {
  const old = join(work, 'old');
  execFileSync('git', ['worktree', 'add', '--quiet', '--detach', old, commit], { cwd: root });
  try {
    symlinkSync(join(root, 'node_modules'), join(old, 'node_modules'));
    await use(old);
  } finally {
    execFileSync('git', ['worktree', 'remove', '--force', old], { cwd: root });
  }
}
