/** The filters of /search/: by compilation, by plan and by kind of place, each choice with its count. */

import { outOfSite } from '../../model/address/site-path.ts';
import { PLACE_KINDS, type PlaceKind } from '../../model/search/search-place.ts';
import { typeset } from '../../model/text/typeset.ts';
import type { Catalogue } from './catalogue.ts';
import { h } from './h.ts';
import { countHits, filterHits, type HitGroup } from './rank.ts';
import { KIND_NAMES } from './wording.ts';

export interface Filters {
  readonly compilation: string | undefined;
  readonly plan: number | undefined;
  readonly kind: PlaceKind | undefined;
}

/** Each select counts within what the others leave. What is chosen stays a choice, even with nothing to show. */
export function fillFilters(form: HTMLFormElement, catalogue: Catalogue, groups: readonly HitGroup[]): void {
  const { compilation, plan, kind } = readFilters(form, catalogue);
  fillCompilations(form, catalogue, groups, { compilation, plan, kind });
  const byPlan = filterHits(groups, catalogue, { compilation, plan: undefined, kind });
  fillSelect(
    form,
    'plan',
    '全部要点',
    catalogue.plans.flatMap((one, i) => {
      if (one === undefined) return [];
      const { label, url } = one;
      const count = countHits(byPlan.filter((group) => group.plan === i));
      return count > 0 || i === plan ? [{ value: planKey(url), label: typeset(label), count }] : [];
    }),
  );
  fillSelect(
    form,
    'kind',
    '全部层级',
    PLACE_KINDS.flatMap((value) => {
      const count = countHits(filterHits(groups, catalogue, { compilation, plan, kind: value }));
      return count > 0 || value === kind ? [{ value, label: KIND_NAMES[value], count }] : [];
    }),
  );
}

/** A site with one compilation leaves nothing to choose. */
function fillCompilations(
  form: HTMLFormElement,
  catalogue: Catalogue,
  groups: readonly HitGroup[],
  { compilation, kind }: Filters,
): void {
  if (catalogue.compilations.length < 2) return;
  const all = filterHits(groups, catalogue, { compilation: undefined, plan: undefined, kind });
  fillSelect(
    form,
    'compilation',
    '全部汇编',
    catalogue.compilations.flatMap(({ name, label }) => {
      const own = all.filter((group) => catalogue.plans[group.plan]?.compilation === name);
      const count = countHits(own);
      return count > 0 || name === compilation ? [{ value: name, label: typeset(label), count }] : [];
    }),
  );
}

/** A plan of another compilation than the chosen one is none that is chosen. */
export function readFilters(form: HTMLFormElement, { compilations, plans }: Catalogue): Filters {
  const compilation = compilations.find(({ name }) => name === form.dataset.compilation)?.name;
  const plan = plans.findIndex(
    (one) =>
      one !== undefined &&
      planKey(one.url) === form.dataset.plan &&
      (compilation === undefined || one.compilation === compilation),
  );
  return {
    compilation,
    plan: plan < 0 ? undefined : plan,
    kind: PLACE_KINDS.find((kind) => kind === form.dataset.kind),
  };
}

/** `education-2024/1` */
const planKey = (url: string): string => outOfSite(url).slice(1, -1);

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

function fillSelect(form: HTMLFormElement, name: string, all: string, choices: readonly Choice[]): void {
  const select = (form.elements.namedItem(name) as HTMLSelectElement | null) ?? addSelect(form, name, all);
  const options = choices.map(({ value, label, count }) => h('option', { value }, [`${label}（${count}）`]));
  select.replaceChildren(h('option', { value: '' }, [all]), ...options);
  select.value = form.dataset[name] ?? '';
  select.hidden = choices.length === 0;
}

function addSelect(form: HTMLFormElement, name: string, all: string): HTMLSelectElement {
  const select = h('select', { name, 'aria-label': `${all.replace('全部', '按')}筛选` });
  select.addEventListener('change', () => {
    form.dataset[name] = select.value;
  });
  form.append(select);
  return select;
}
