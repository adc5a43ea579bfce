/** What a built site asks of whoever serves it, read from what the build put into it: one list for every kind of host. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mime from 'mime-types';
import { type HeaderRule, readHeaderRules, readSiteFolder } from '../shell/header-rules.ts';

export interface Redirect {
  /** A path, or the front of one with `*` at its end. */
  readonly from: string;
  /** With `:splat` for what `*` stood for. */
  readonly to: string;
}

export interface Hosting {
  /** `/`, or `/plans/` where the site lives in a folder of its host. */
  readonly folder: string;
  readonly headers: readonly HeaderRule[];
  readonly redirects: readonly Redirect[];
  /** `text/html; charset=utf-8` → `html`: what our own server says of each kind of file. */
  readonly types: ReadonlyMap<string, readonly string[]>;
}

export function readHosting(site: string, files: readonly string[]): Hosting {
  return {
    folder: readSiteFolder(site),
    headers: readHeaderRules(site),
    redirects: readRedirects(join(site, '_redirects')),
    types: groupTypes(files),
  };
}

function readRedirects(file: string): Redirect[] {
  const rows = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return rows.flatMap((row) => {
    const [from, to] = row.trim().split(/\s+/);
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
}

function groupTypes(files: readonly string[]): Map<string, string[]> {
  const types = new Map<string, string[]>();
  for (const ending of new Set(files.map((file) => /\.(\w+)$/.exec(file)?.[1] ?? '').sort())) {
    const type = mime.contentType(`.${ending}`);
    if (ending !== '' && type !== false) types.set(type, [...(types.get(type) ?? []), ending]);
  }
  return types;
}
