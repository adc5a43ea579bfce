/** Reads a site's `_headers` (see scripts/outputs/headers.ts), so that our server sends what a host would. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One paragraph of a site’s `_headers`. */
export interface HeaderRule {
  /** As written. */
  readonly pattern: string;
  readonly path: RegExp;
  readonly headers: (readonly [name: string, value: string])[];
}

/** No rules where the site has none. */
export function readHeaderRules(folder: string): HeaderRule[] {
  const file = join(folder, '_headers');
  const rules: HeaderRule[] = [];
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
    else if (line.startsWith('/')) rules.push({ pattern: line, path: matchPath(line), headers: [] });
  }
  return rules;
}

/** The folder of its host that a site lives in: its first rule is for all that is in it. */
export function readSiteFolder(folder: string): string {
  const file = join(folder, '_headers');
  const [, path] = /^(\/.*)\*$/m.exec(existsSync(file) ? readFileSync(file, 'utf8') : '') ?? [];
  return path ?? '/';
}

function matchPath(pattern: string): RegExp {
  const parts = pattern.split(/(\*|:\w+)/).map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : RegExp.escape(part);
  });
  return new RegExp(`^${parts.join('')}$`);
}
