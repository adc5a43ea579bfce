/** `/compare/?a=education-2024/1&b=health-2024/2`: compares the two plans that the address names, from the site's data. */
import { comparePlans } from '../../compare/compare-plans.ts';
import { compareTopics } from '../../compare/compare-topics.ts';
import { type NamedPlan, sayPairing } from '../../compare/wording.ts';
import type { TopicIndex } from '../../model/across/topic.ts';
import { dataUrl, type PlanKey, siteFileUrl } from '../../model/address/address.ts';
import type { Compilation, Plan } from '../../model/plan/compilation.ts';
import { namePlan } from '../../model/plan/plan-name.ts';
import { drawByParts, drawByTopics } from './draw-comparison.ts';

const form = document.querySelector<HTMLFormElement>('#compare');
if (form !== null) start(form);

function start(form: HTMLFormElement): void {
  const [left, right] = form.querySelectorAll('select');
  if (left === undefined || right === undefined) return;
  right.append(...[...left.children].map((group) => group.cloneNode(true)));
  right.selectedIndex = Math.min(1, right.length - 1);
  form.hidden = false;
  const asked = new URLSearchParams(location.search);
  const isKnown = [left, right].map((select) => choose(select, asked.get(select.name)));
  if (!asked.has('b')) return;
  if (isKnown.includes(false)) say('网址里的两篇，本站没有其中之一。请重新选择。');
  else
    compare(left.value as PlanKey, right.value as PlanKey).catch(() =>
      say('没有读到这两篇的数据。请检查网络后再试；没有网络时，只能看已经存下的网页。'),
    );
}

/** Whether the plan is one of the site's. */
function choose(select: HTMLSelectElement, key: string | null): boolean {
  const option = [...select.options].find(({ value }) => value === key);
  if (option !== undefined) option.selected = true;
  return option !== undefined;
}

async function compare(left: PlanKey, right: PlanKey): Promise<void> {
  say('正在对照……');
  const [a, b, { topics }] = await Promise.all([
    readPlan(left),
    readPlan(right),
    readJson<TopicIndex>(siteFileUrl('topics.json')),
  ]);
  const compared = comparePlans(a.plan, b.plan);
  const byTopics = compareTopics(topics, left, right);
  const names = [a, b] as const;
  document
    .querySelector('#compared')
    ?.replaceChildren(...drawByParts(compared, names), ...(byTopics.length > 0 ? drawByTopics(byTopics, names) : []));
  say(sayPairing(compared.pairs));
}

async function readPlan(key: PlanKey): Promise<NamedPlan> {
  const [name = '', ordinal] = key.split('/');
  const compilation = await readJson<Compilation>(dataUrl(name, 'index.json'));
  const plan = compilation.plans.find((one) => `${one.ordinal}` === ordinal) as Plan;
  return { plan, name: namePlan(compilation, plan) };
}

async function readJson<Data>(url: string): Promise<Data> {
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as Data;
}

function say(words: string): void {
  const status = document.querySelector('#compare-status');
  if (status !== null) status.textContent = words;
}
