/** Draws a comparison as the pages made ready have it (src/pages/[compilation]/compare/). */
import type { ComparedEntry, ComparedGroup, ComparedPlans } from '../../compare/compare-plans.ts';
import type { ComparedTopic } from '../../compare/compare-topics.ts';
import {
  BY_PARTS,
  BY_TOPICS,
  type NamedPlan,
  NO_TWIN,
  NOT_IN_TOPIC,
  nameSides,
  ONLY_RIGHT,
  TOPICS_NOTE,
} from '../../compare/wording.ts';
import type { TopicMatch } from '../../model/across/topic.ts';
import { topicUrl } from '../../model/address/address.ts';
import { typeset } from '../../model/text/typeset.ts';
import { h } from '../search/h.ts';

export function drawByParts({ groups, rightOnly }: ComparedPlans, plans: readonly NamedPlan[]): Node[] {
  const heads = plans.map(({ plan, name }) => h('a', { href: plan.url }, [name]));
  const sides = nameSides(plans);
  const bodies = [
    ...groups.map((group) => drawGroup(group, sides, [group.heading ?? ''])),
    ...rightOnly.map((group, i) =>
      drawGroup(group, sides, [...(i === 0 ? [h('small', {}, [ONLY_RIGHT])] : []), group.heading ?? '']),
    ),
  ];
  return [h('h2', { id: 'parts' }, [BY_PARTS]), drawTable('parts', heads, bodies)];
}

function drawGroup({ rows }: ComparedGroup, [a, b]: readonly string[], head: readonly (Node | string)[]): HTMLElement {
  const lines = rows.map(({ left, right }) => {
    const isPaired = left !== null && right !== null;
    return h('tr', {}, [drawSide(left, isPaired, a), drawSide(right, isPaired, b)]);
  });
  return h('tbody', {}, [...(head.join('') === '' ? [] : [drawHead(head)]), ...lines]);
}

const drawHead = (head: readonly (Node | string)[]): HTMLElement =>
  h('tr', {}, [h('th', { scope: 'rowgroup', colspan: '2' }, head)]);

const drawCell = (side: string | undefined, words: readonly (Node | string)[]): HTMLElement =>
  h('td', {}, [h('small', { class: 'side' }, [side ?? '']), ...words]);

function drawSide(side: ComparedEntry | null, isPaired: boolean, name: string | undefined): HTMLElement {
  if (side === null) return drawCell(name, [h('small', {}, [NO_TWIN])]);
  const words = side.passages.map(({ kind, text }) => (kind === 'own' && isPaired ? h('mark', {}, [text]) : text));
  return drawCell(name, [h('a', { href: side.entry.url }, [side.entry.mark]), ' ', ...words]);
}

export function drawByTopics(topics: readonly ComparedTopic[], plans: readonly NamedPlan[]): Node[] {
  const [a, b] = nameSides(plans);
  const bodies = topics.map(({ topic, left, right }) =>
    h('tbody', {}, [
      drawHead([h('a', { href: topicUrl(topic.id) }, [topic.title])]),
      h('tr', {}, [drawMatches(left, a), drawMatches(right, b)]),
    ]),
  );
  return [
    h('h2', { id: 'topics' }, [BY_TOPICS]),
    h('p', { class: 'note' }, [TOPICS_NOTE]),
    drawTable(
      'topics',
      plans.map(({ name }) => name),
      bodies,
    ),
  ];
}

function drawMatches(matches: readonly TopicMatch[], side: string | undefined): HTMLElement {
  if (matches.length === 0) return drawCell(side, [h('small', {}, [NOT_IN_TOPIC])]);
  const lines = matches.map(({ url, words, phrase }) =>
    h('li', {}, [h('a', { href: url }, [typeset(words)]), ' ', h('small', {}, [`因“${phrase}”`])]),
  );
  return drawCell(side, [h('ul', {}, lines)]);
}

function drawTable(labelledby: string, heads: readonly (Node | string)[], bodies: readonly Node[]): HTMLElement {
  const head = h(
    'tr',
    {},
    heads.map((one) => h('th', { scope: 'col' }, [one])),
  );
  const table = h('table', {}, [h('thead', {}, [head]), ...bodies]);
  return h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-labelledby': labelledby }, [table]);
}
