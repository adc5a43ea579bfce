/** What the developers' docs name is there. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DOCS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SCALE.md', 'src/guide/README.md'];
const RE_LINK = /\]\((?!https?:|#)([^)#]+)/g;
/** `scripts/shell/stage.ts`, `tests/properties/`, `src/{pages,layouts}`; not what stands for others: `src/…`, `{name}`. */
const RE_NAMED = /`((?:scripts|src|tests|public|\.ci|\.github)\/[\w./{},[\]*-]+)`/g;

const exists = (pattern: string): boolean => globSync(pattern.replaceAll(/[[\]]/g, '?'), { cwd: ROOT }).length > 0;

test.each(DOCS)('%s links to files and names paths that are there', (doc) => {
  const text = readFileSync(path.join(ROOT, doc), 'utf8');
  const links = [...text.replaceAll(/`[^`]*`/g, '').matchAll(RE_LINK)].map(([, link = '']) =>
    path.join(path.dirname(doc), link),
  );
  const named = [...text.matchAll(RE_NAMED)].map(([, name = '']) => name);
  expect(links.length + named.length).toBeGreaterThan(0);
  expect([...links, ...named].filter((name) => !exists(name))).toEqual([]);
});
