/** What the editor's desk knows of the seeds: converted anew when asked, their files at hand, findings told once. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../../src/model/desk.ts';
import { bytesOfPictures, exportPictures } from '../outputs/data/picture-files.ts';
import { runOn } from '../runs/runs.ts';
import { writeFiles } from '../shell/disk/write-files.ts';
import type { EmittedFile } from '../shell/emitted-file.ts';
import type { Refusal } from '../shell/refusal.ts';
import type { Converted } from '../stages/site.ts';
import { printFindings } from './print-findings.ts';
import { layDesk, refuseOn } from './write-desk.ts';

/** What `dev` holds of the seeds between two changes of them. */
export interface OpenDesk {
  /** Throws a `Refusal` where a seed cannot be converted; then all stays as it was. */
  convert(): Promise<void>;
  /** Shows, over the pages of before, why the seeds are not converted. */
  refuse(refusal: Refusal): Promise<void>;
  /** A file that no page of Astro is, by its path from the site's root. */
  find(path: string): EmittedFile | undefined;
}

/** `content` is the folder that Astro reads. */
export function openDesk(seeds: string, content: string): OpenDesk {
  let files = new Map<string, EmittedFile>();
  let desk: Desk = { refusal: null, compilations: {} };
  const printed = new Map<string, string>();
  const put = async (next: Desk): Promise<void> => {
    desk = next;
    await writeFiles(content, [{ path: 'desk.json', content: JSON.stringify(desk) }]);
  };
  return {
    find: (path) => files.get(path),
    refuse: (refusal) => put(refuseOn(desk, refusal)),
    async convert() {
      const { all, index, office } = await runOn('dev', seeds, content);
      clearOthers(content, all);
      const pictures = all.flatMap(({ seed, compilation }) =>
        exportPictures(compilation, bytesOfPictures(seed.source)),
      );
      files = new Map([...index, ...office.files, ...pictures].map((file) => [`/${file.path}`, file]));
      await put(layDesk(all));
      for (const one of all) printChanged(one, printed);
    },
  };
}

/** What was made of seeds that are gone is served no more. */
function clearOthers(content: string, all: readonly Converted[]): void {
  const names = new Set(all.map(({ seed }) => seed.name));
  for (const entry of readdirSync(content, { withFileTypes: true }))
    if (entry.isDirectory() && !names.has(entry.name)) rmSync(join(content, entry.name), { recursive: true });
}

/** The findings of a seed that is new, or whose findings are others than those printed last. */
function printChanged({ seed, compilation }: Converted, printed: Map<string, string>): void {
  const findings = JSON.stringify(compilation.findings);
  if (printed.get(seed.name) === findings) return;
  printed.set(seed.name, findings);
  printFindings(compilation.findings);
}
