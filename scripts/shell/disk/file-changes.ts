/** What differs between two states of a site, by their manifests. */
import type { Sums } from './manifest.ts';

/** Paths, in the order of the manifests. */
export interface FileChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** A file has changed where its sum has. */
export function compareSums(before: Sums, after: Sums): FileChanges {
  const paths = [...after.keys()];
  return {
    added: paths.filter((path) => !before.has(path)),
    changed: paths.filter((path) => before.has(path) && before.get(path) !== after.get(path)),
    removed: [...before.keys()].filter((path) => !after.has(path)),
  };
}

/** `新增 3 个文件，改动 12 个，删去 1 个` */
export function sayChanges({ added, changed, removed }: FileChanges): string {
  if (added.length + changed.length + removed.length === 0) return '没有文件变动';
  return `新增 ${added.length} 个文件，改动 ${changed.length} 个，删去 ${removed.length} 个`;
}
