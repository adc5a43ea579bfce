/** The catalogue of a vast site: each compilation's plans come when one of them is looked at. */
import type { VastCatalogueFile, VastRow } from '../../model/search/catalogue.ts';
import { type Catalogue, type CataloguePlan, holderOf, nameCompilations, readPlans, sumUp } from './catalogue.ts';

export type ReadFile = <Data>(file: string) => Promise<Data>;

export interface VastCatalogue {
  readonly catalogue: Catalogue;
  openPlan(plan: number): Promise<CataloguePlan>;
  /** Whether a plan is of a compilation. */
  isOf(plan: number, compilation: string): boolean;
}

export function openVastCatalogue({ compilations }: VastCatalogueFile, read: ReadFile): VastCatalogue {
  const names = nameCompilations(compilations);
  const firsts = sumUp(compilations.map(({ plans }) => plans));
  const plans: (CataloguePlan | undefined)[] = Array.from({ length: firsts.at(-1) as number }, () => undefined);
  const openCompilation = async (number: number): Promise<void> => {
    const rows = await read<VastRow[]>(compilations[number]?.file as string);
    const opened = readPlans(rows, names[number] as Catalogue['compilations'][number], names.length);
    for (const [i, plan] of opened.entries()) plans[(firsts[number] as number) + i] = plan;
  };
  return {
    catalogue: {
      compilations: names,
      rule: { length: 2, common: new Set() },
      plans,
      firsts: [],
      headings: [],
      starts: [],
    },
    async openPlan(plan) {
      if (plans[plan] === undefined) await openCompilation(holderOf(firsts, plan));
      return plans[plan] as CataloguePlan;
    },
    isOf: (plan, compilation) => names[holderOf(firsts, plan)]?.name === compilation,
  };
}
