/** What pages may say beside their texts: of one compilation, or of a whole site. */

import type { Entry } from '../../src/model/plan/compilation.ts';
import { headline } from '../../src/model/plan/headline.ts';
import type { ConvertedSeed, MadeSite } from './converted-seed.ts';
import type { Sayings } from './pages/check-words.ts';
import { allowWords } from './pages/own-words.ts';
import { linkNames } from './pages/where-links.ts';

export function sayingsOf(all: readonly ConvertedSeed[], { settings, topics }: MadeSite): Sayings {
  const compilations = all.map(({ compilation }) => compilation);
  const names = all.map(({ compilation: { title, source, plans }, about }) => [
    ...[title, about, source.file, source.encoding.toUpperCase()],
    plans.map((plan) => [plan.title, plan.entries.flatMap((entry) => namesOf(entry))]),
  ]);
  const texts = (): string =>
    JSON.stringify(all.map(({ compilation, addresses, across, history }) => [compilation, addresses, across, history]));
  return { maySay: allowWords([settings, topics, names], texts), whereLinks: linkNames(compilations) };
}

/** As lists of entries name it: by its mark and its heading or first words, which stand right behind the mark. */
function namesOf(entry: Entry): string[] {
  return [entry.mark, entry.heading, entry.mark + headline(entry)];
}
