/** The titles of all compilations of a site, each with its address's name behind it where another one bears the same. */
interface Titled {
  readonly compilation: string;
  readonly title: string;
}

/** Gives the name of each of `all`. */
export function nameAmong(all: readonly Titled[]): (one: Titled) => string {
  const counts = new Map<string, number>();
  for (const { title } of all) counts.set(title, (counts.get(title) ?? 0) + 1);
  return ({ compilation, title }) => ((counts.get(title) ?? 0) > 1 ? `${title}（${compilation}）` : title);
}
