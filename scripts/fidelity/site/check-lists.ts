/** Proof of what is listed from all compilations: the documents they name, the topics, the addresses. Nothing is lost, either. */
import type { Quoted } from '../../../src/model/across/across.ts';
import type { TopicIndex } from '../../../src/model/across/topic.ts';
import { topicUrl } from '../../../src/model/address/address.ts';
import { nameAmong } from '../../../src/model/plan/compilation-name.ts';
import { namePlace } from '../../../src/model/plan/entry-name.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { foldText } from '../../../src/model/text/fold.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { compareLines, compareValue, line, refuse } from '../line.ts';
import { stands } from '../quoted-words.ts';
import { mainOf, readShownRows, readShownRowsIn, type ShownRow } from '../readers/rows.ts';
import { type Token, textOf, within } from '../readers/tokens.ts';
import { readPage, readText, type WholeSite } from './whole-site.ts';

export function checkLists(site: WholeSite): void {
  checkNames(site);
  compareValue('topics.json', '', site.topics, readText(site, 'topics.json'));
  const { topics, others } = JSON.parse(site.topics) as TopicIndex;
  for (const topic of topics) checkTopicPage(site, topic);
  const listed = [
    ...topics.map(({ id, title, matches }) => line(`${title}（${matches.length} 条）`, null, [topicUrl(id)])),
    ...others.map(({ url, words }) => line(typeset(words).trim(), null, [url])),
  ];
  compareLines('topics/', '专题', listed, readShownRows(readPage(site, 'topics/index.html'), 'li', 'li').map(showRow));
  const list = `${JSON.stringify({ compilations: site.lists }, null, 1)}\n`;
  compareValue('addresses.json', '', list, readText(site, 'addresses.json'));
}

const showRow = ({ cells, links }: ShownRow) =>
  line(
    cells.join('').trim(),
    null,
    links.map(({ href }) => href),
  );

/** One row a name, whatever its width in the text; with all places that name it. */
function checkNames(site: WholeSite): void {
  const titleOf = nameAmong(site.all.map(({ compilation }) => compilation));
  const rows = site.all.flatMap(({ across, compilation }) => {
    const { plans } = compilation;
    const nameOf = ({ plan, anchor }: Quoted): string =>
      anchor === null ? '引言' : namePlace(plans[plan - 1], anchor);
    return across.documents.map((row) => ({ ...row, title: typeset(titleOf(compilation)), nameOf }));
  });
  const html = readPage(site, 'names/index.html');
  const values = [...html.matchAll(/<td data-value="([^"]*)"/g)].map(([, value]) => value);
  const expected = [...Map.groupBy(rows, ({ name }) => foldText(name))].map(([name, group]) => {
    const count = group.reduce((sum, row) => sum + row.count, 0);
    const places = group.flatMap((row) =>
      row.places.map((place) => `${row.title}第${place.plan}篇${row.nameOf(place)}`),
    );
    const urls = group.flatMap((row) => row.places.map(({ url }) => url));
    return line(`${name}｜${count}｜${count}｜${places.join('、')}`, null, urls);
  });
  const shown = readShownRows(html, 'tr', 'td')
    .filter(({ cells }) => cells.length > 0)
    .map(({ cells, links }, i) => {
      const name = (cells[1] ?? '').slice(1, -1);
      for (const { href } of links)
        if (!rows.some((row) => row.places.some(({ url }) => url === href) && foldText(row.name) === foldText(name)))
          throw refuse('names/index.html', `说 ${href} 提到《${name}》`, '提到它的条目');
      return line(
        `${foldText(name)}｜${values[i]}｜${cells.slice(2).join('｜')}`,
        null,
        links.map(({ href }) => href),
      );
    });
  const sort = <T extends { text: string }>(lines: readonly T[]): T[] =>
    lines.toSorted((a, b) => (a.text < b.text ? -1 : 1));
  compareLines('names/index.html', '文件索引', sort(expected), sort(shown));
}

/** Its title, its phrases, the plans that have such entries, and those that have none. */
function checkTopicPage(site: WholeSite, topic: TopicIndex['topics'][number]): void {
  const { id, title, phrases, matches } = topic;
  const file = `topics/${id}/`;
  const main = mainOf(readPage(site, `${file}index.html`));
  const models = site.all.map(({ compilation }) => compilation);
  const nameOf = nameAmong(models);
  const columns = models.flatMap((compilation) =>
    compilation.plans.map((plan) => ({
      shown: line(namePlan(compilation, plan), null, [plan.url]),
      whole: typeset(nameOf(compilation)),
      isHeld: matches.some((match) => match.compilation === compilation.compilation && match.plan === plan.ordinal),
    })),
  );
  compareValue(file, '的题名 ', title, textOf(within(main, 'h1')).trim());
  const [why, none] = readShownRowsIn(main, 'p', 'p').filter(
    ({ links, cells }) => cells.join('').trim() !== '专题' || links.length === 0,
  );
  if (why?.cells.join('').includes(`：${phrases.join('、')}。`) !== true)
    throw refuse(file, `的词语是“${why?.cells.join('')}”`, phrases.join('、'));
  compareLines(
    file,
    '各篇',
    columns.filter(({ isHeld }) => isHeld).map(({ shown, whole }) => ({ ...shown, text: `${shown.text}｜${whole}` })),
    readShownRowsIn(main, 'h2', 'h2').map(({ cells, small, links }) =>
      line(
        `${cells.join('').trim()}｜${small.trim()}`,
        null,
        links.map(({ href }) => href),
      ),
    ),
  );
  compareLines(
    file,
    '没有这些词语的篇',
    columns.filter(({ isHeld }) => !isHeld).map(({ shown }) => shown),
    (none?.links ?? []).map(({ text, href }) => line(text.trim(), null, [href])),
  );
  checkTopic(site, topic, main);
}

const RE_WHY = /^\s*因“([^”]+)”：([\s\S]*?)\s*$/;

function checkTopic(site: WholeSite, { id, matches }: TopicIndex['topics'][number], main: readonly Token[]): void {
  const rows = readShownRowsIn(main, 'li', 'li');
  const shown = rows.map(({ links: [link], small }) => {
    const [, phrase = '', clause = ''] = RE_WHY.exec(small) ?? [];
    const { href = '', text = '' } = link ?? {};
    if (phrase === '' || !stands(site.words, href, text.replace(/…$/, ''), phrase, clause))
      throw refuse(`topics/${id}/`, `说 ${href} 是“${text}”，有“${clause}”`, '那一条的字');
    return line(`${text}｜${phrase}｜${clause}`, null, [href]);
  });
  const order = site.all.flatMap(({ compilation }) => compilation.plans.map(({ url }) => url));
  const expected = order.flatMap((plan) =>
    matches
      .filter(({ url }) => url === plan || url.startsWith(`${plan}#`))
      .map(({ url, words, phrase, clause }) => line(`${typeset(words)}｜${phrase}｜${typeset(clause)}`, null, [url])),
  );
  compareLines(`topics/${id}/`, '专题页', expected, shown);
}
