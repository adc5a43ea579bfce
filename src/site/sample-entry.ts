/** Something that is really there, for the examples of the page about the site. */
import { homeUrl } from '../model/address/address.ts';
import { inSite } from '../model/address/site-path.ts';
import type { Compilation, Entry, Plan } from '../model/plan/compilation.ts';
import { fullUrl } from './settings.ts';

/** What the examples of the page about the site speak of. */
export interface Sample {
  readonly compilation: Compilation;
  readonly plan: Plan;
  readonly entry: Entry;
}

/** The 27th item of the first plan that has one, else its first; undefined where no plan has items. */
export function findSample(compilations: readonly Compilation[]): Sample | undefined {
  for (const compilation of compilations)
    for (const plan of compilation.plans) {
      const items = plan.entries.filter(({ kind, inBody }) => kind === 'item' && inBody);
      const entry = items[26] ?? items[0];
      if (entry !== undefined) return { compilation, plan, entry };
    }
  return undefined;
}

/** The examples are written for one compilation; here they speak of the sample. */
export function adaptExample(code: string, { compilation, plan, entry }: Sample): string {
  return code
    .replaceAll('https://yaodian.example/', fullUrl(homeUrl()))
    .replaceAll("'/education-2024", `'${inSite('/education-2024')}`)
    .replaceAll('education-2024', compilation.compilation)
    .replaceAll('/1/#item-27', `/${plan.ordinal}/#${entry.anchor}`)
    .replaceAll('plans[0]', `plans[${plan.ordinal - 1}]`)
    .replaceAll('item-27', entry.anchor);
}
