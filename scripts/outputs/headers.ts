/**
 * `_headers`, which static hosts read, and our own server, too (scripts/shell/header-rules.ts): a path, and below it the
 * headers of whatever is served there. `*` stands for any characters, `:name` for any but `/`. No header is given twice
 * for one path: some hosts would join the two.
 */
import { inSite } from '../../src/model/address/site-path.ts';
import { contentPolicy } from '../../src/model/content-policy.ts';
import type { Compilation } from '../../src/model/plan/compilation.ts';
import { type DataForm, seedForms } from '../../src/model/plan/data-form.ts';
import type { EmittedFile } from '../shell/emitted-file.ts';

type Rule = readonly [path: string, headers: Readonly<Record<string, string>>];

/** A page says its policy itself, but for who may frame it; a worker has only what the server says. */
const EVERYWHERE: Rule = [
  '/*',
  {
    'Content-Security-Policy': `${contentPolicy}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
  },
];

/** Files that are named by their content. */
const LASTING: readonly Rule[] = [
  'assets',
  'pagefind/index',
  'pagefind/lists',
  'pagefind/places',
  'pagefind/positions',
].map((folder) => [`/${folder}/*`, { 'Cache-Control': 'public, max-age=31536000, immutable' }]);

/** Pictures of plans are named by it, too. */
const PICTURES: Rule = ['/:compilation/picture-*', { 'Cache-Control': 'public, max-age=31536000, immutable' }];

/** Whoever has an old worker would go on with it. */
const WORKER: Rule = ['/sw.js', { 'Cache-Control': 'no-cache' }];

/** What nothing in a file of them says the encoding of. */
const RE_LINES = /^text\/|ndjson$/;

const textRules = (forms: readonly DataForm[]): Rule[] =>
  forms
    .filter(({ type }) => RE_LINES.test(type))
    .map(({ path, type }) => [`/:compilation/${path}`, { 'Content-Type': `${type}; charset=utf-8` }]);

/** What is served where: its policy, how long it may be kept, and in what encoding a seed is. */
export function exportHeaders(compilations: readonly Compilation[], forms: readonly DataForm[]): EmittedFile {
  const rules = [EVERYWHERE, ...LASTING, PICTURES, WORKER, ...textRules(forms), ...compilations.flatMap(seedRules)];
  return { path: '_headers', content: rules.map(writeRule).join('') };
}

/** Of a seed that is no UTF-8 and has no byte order mark to say so. */
function seedRules({ compilation, source }: Compilation): Rule[] {
  if (source.encoding !== 'gb18030') return [];
  return seedForms(source).map(({ path, type }) => [
    `/${compilation}/${path}`,
    { 'Content-Type': `${type}; charset=gb18030` },
  ]);
}

function writeRule([path, headers]: Rule): string {
  return [inSite(path), ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)]
    .map((line) => `${line}\n`)
    .join('');
}
