/** What pages may say beside their texts: of one compilation, or of a whole site. */

import type { Sayings } from './check-words.ts';
import type { ConvertedSeed, MadeSite } from './converted-seed.ts';
import { allowWords } from './own-words.ts';
import { linkNames } from './where-links.ts';

export function sayingsOf(all: readonly ConvertedSeed[], { settings, topics }: MadeSite): Sayings {
  const compilations = all.map(({ compilation }) => compilation);
  const names = all.map(({ compilation: { title, plans }, about }) => [
    ...[title, about],
    plans.map((plan) => [plan.title, plan.entries.map(({ mark, heading }) => [mark, heading])]),
  ]);
  const texts = (): string =>
    JSON.stringify(all.map(({ compilation, addresses, across, history }) => [compilation, addresses, across, history]));
  return { maySay: allowWords([settings, topics, names], texts), whereLinks: linkNames(compilations) };
}
