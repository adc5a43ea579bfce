/** What is known of a compilation beyond its model, and what its pages need of all others. */
import { sayOnCover } from '../../src/model/settings/facts.ts';
import { matchTopics, topicsByCompilation } from '../across/topics/match-topics.ts';
import { readTopics } from '../across/topics/read-topics.ts';
import { listWithdrawn } from '../addresses/ledger/promises/hold-ledgers.ts';
import { check } from '../check/check.ts';
import { findTitles } from '../model/link-references.ts';
import { emitShare, emitTopics } from '../outputs/data/across.ts';
import { explainMissing, findMissing, hasGlyph } from '../outputs/pdf/check-glyphs.ts';
import { writeFiles } from '../shell/disk/write-files.ts';
import { Refusal } from '../shell/refusal.ts';
import { type Gives, modelsOf, type Takes, type TakesAll } from './site.ts';

/** The model with what the rules find. */
export const checkRules = ({ tree, compilation }: Takes<'tree' | 'compilation'>): Gives<'compilation'> => ({
  compilation: { ...compilation, findings: check(tree, compilation) },
});

/** The model with a finding more for each character that no face of the PDF has. */
export function checkGlyphs({ seed, tree, compilation }: Takes<'seed' | 'tree' | 'compilation'>): Gives<'compilation'> {
  refuseNeedless(seed);
  const missing = findMissing(compilation, tree.source, seed.characters);
  const found = missing.map((one) => explainMissing(one, seed.name));
  const findings = [...compilation.findings, ...found].sort((a, b) => a.place.line - b.place.line);
  return { compilation: { ...compilation, findings } };
}

/** Words of the source stand in print as they are, unless they cannot. */
function refuseNeedless({ name, characters = new Map() }: Takes<'seed'>['seed']): void {
  const needless = [...characters.keys()].find((char) => hasGlyph(char));
  if (needless === undefined) return;
  throw new Refusal({
    file: `${name}.reading.json`,
    found: `characters 里的“${needless}”在印刷字体中有字形，不能印成别的字`,
    expected: '校记 glyph-missing 所说的字符',
    todo: `删去“${needless}”这一条`,
  });
}

/** Line by line: the editor’s title, what the source prints, the editor’s notes. */
export const describeCover = ({
  seed,
  compilation,
  settings,
}: Takes<'seed' | 'compilation' | 'settings'>): Gives<'about'> => ({
  about: sayOnCover(compilation, settings.compilations[seed.name]),
});

/** Not the plans themselves: the site's titles stay in memory, its plans do not. */
export const listTitled = ({ compilation }: Takes<'compilation'>): Gives<'titled'> => ({
  titled: compilation.plans.map(({ title, url, entries }) => ({
    title,
    url,
    entries: entries.map(({ kind, ordinal, mark, url }) => ({ kind, ordinal, mark, url })),
  })),
});

/** The titles that a text may refer to, and every address there is. */
export const gather = ({
  all,
  ledgers,
}: TakesAll<'compilation' | 'titled' | 'addresses' | 'ledgers'>): Gives<'titles' | 'lists'> => ({
  titles: findTitles(all.flatMap(({ titled }) => titled)),
  lists: [...all.map(({ addresses }) => addresses), ...listWithdrawn(modelsOf(all), ledgers)],
});

/** Where the office's topics stand in all texts; Astro reads them, of a compilation's pages each its own share. */
export async function findTopics({
  all,
  folders,
}: TakesAll<'compilation' | 'folders'>): Promise<Gives<'topics' | 'topicsOf'>> {
  const found = matchTopics(await readTopics(folders.seeds), modelsOf(all));
  const topics = emitTopics(found);
  const topicsOf = topicsByCompilation(found);
  const shares = all.map(({ compilation: { compilation } }) => emitShare(compilation, topicsOf.get(compilation) ?? []));
  await writeFiles(folders.content, [topics, ...shares]);
  return { topics, topicsOf };
}
