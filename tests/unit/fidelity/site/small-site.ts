/** A folder with a few files, as the proof of a whole site sees it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { WholeSite } from '../../../../scripts/fidelity/site/whole-site.ts';

/** Makes sites; what they were made of is removed behind the file's tests. */
export function siteMaker(): (files: Readonly<Record<string, string>>, more?: object) => WholeSite {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return (files, more = {}) => {
    const dist = mkdtempSync(join(tmpdir(), 'small-site-'));
    folders.push(dist);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dist, path)), { recursive: true });
      writeFileSync(join(dist, path), text);
    }
    return { dist, origin: '', all: [], lists: [], sums: new Map(), isWhole: true, ...more } as unknown as WholeSite;
  };
}
