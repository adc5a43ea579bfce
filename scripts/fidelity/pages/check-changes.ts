/** Proof of the page of changes: each version with its day, what came, went and was reworded in it, and where that stands. */
import { sayAddress } from '../../../src/model/address/address-words.ts';
import { listChanges } from '../../../src/model/address/change.ts';
import { type EntryChange, type Revision, shortVersion } from '../../../src/model/address/history.ts';
import { dayOf } from '../../../src/model/address/moment.ts';
import { sayUnits } from '../../../src/model/plan/count-words.ts';
import { compareLines, compareValue, type Line, line, refuse } from '../line.ts';
import type { Made } from '../made-site.ts';
import { readShownRows } from '../readers/rows.ts';

/** As page and feed head each kind of change; written down here again, so that neither can change its meaning alone. */
export const VERBS: Record<EntryChange['kind'], string> = {
  added: '新增',
  removed: '删去',
  moved: '移动',
  reworded: '改写',
};

/**
 * Throws a `Refusal` where a version, a change or a decision of the ledger is missing, told otherwise, or one too
 * many.
 */
export function checkChanges(made: Made): void {
  const { file, history, addresses, readPage } = made;
  const html = readPage('changes/index.html');
  const recorded = listChanges(addresses).filter(({ kind }) => kind !== 'published');
  checkState(made, html);
  const days = [
    ...history.revisions.map(({ version, moment }) => `${dayOf(moment)}版本${shortVersion(version)}`),
    ...(recorded.length > 0 ? ['地址的去向'] : []),
  ];
  const heads = readShownRows(html, 'h2', 'h2').map(({ cells, small }) => bare(`${cells[0]}${small}`));
  compareValue(file, '变更页的日期 ', days.join('｜'), heads.join('｜'));
  const ids = [...html.matchAll(/<section id="v-([^"]*)"/g)].map(([, id = '']) => id);
  compareValue(file, '变更页的版本 ', history.revisions.map(({ version }) => version).join('｜'), ids.join('｜'));
  const moves = recorded.flatMap(({ addresses: all }) =>
    all.map((address) => {
      const words = `${address.anchor === null ? '' : `第${address.plan}篇`}${sayAddress(address)}`;
      return address.to === null ? line(bare(words)) : line(bare(`${words}现在的位置`), null, [address.to]);
    }),
  );
  compareLines(file, '变更页', [...history.revisions.flatMap(expectRevision), ...moves], readRevisions(html));
}

/** Since when it is published, and whether anything has changed since. */
function checkState({ file, compilation, addresses, history }: Made, html: string): void {
  const { gap, first, revisions } = history;
  const published = listChanges(addresses).at(-1)?.moment;
  const expected = [
    published === undefined ? '' : `${dayOf(published)} 起发布，共 ${sayUnits(compilation.plans)}。`,
    revisions.length > 0 || gap !== null || first === null ? '' : `源文件自 ${dayOf(first)} 收录以来没有改动。`,
    revisions.length > 0 || gap === null ? '' : '这里没有源文件的改动记录。',
  ].join('');
  const [main] = readShownRows(html, 'main', 'p');
  const [, ...said] = main?.cells ?? [];
  if (!said.join('').startsWith(expected)) throw refuse(file, `变更页说“${said.join('').slice(0, 60)}”`, expected);
  // What it shows, and the pieces of what was reworded.
  const pieces = revisions.flatMap(({ changes }) => changes.filter((change) => change.pieces.length > 0));
  compareValue(file, '变更页的段落 ', `${(expected === '' ? 1 : 2) + pieces.length} 段`, `${said.length} 段`);
}

const expectRevision = ({ changes }: Revision): Line[] =>
  changes.map(({ kind, name, heading, from, url, pieces }) => {
    const origin = from === null ? '' : `（原${from}）`;
    const words = pieces.map((piece) => SIGNS[piece.kind][0] + piece.text + SIGNS[piece.kind][1]);
    return line(bare(`${VERBS[kind]}${name}${heading}${origin}${words.join('')}`), null, url === null ? [] : [url]);
  });

/** Of what was put in and struck, as it is compared. */
const SIGNS = { same: ['', ''], added: ['⟦+', '+⟧'], removed: ['⟦-', '-⟧'] } as const;

function readRevisions(html: string): Line[] {
  const signed = html.replace(/<(\/?)(ins|del)(?=[ >])/g, (tag, end, name) => {
    const [open, close] = SIGNS[name === 'ins' ? 'added' : 'removed'];
    return (end === '' ? open : close) + tag;
  });
  return readShownRows(signed, 'li', 'li').map(({ cells, links }) =>
    line(
      bare(cells.join('')),
      null,
      links.map(({ href }) => href),
    ),
  );
}

/** The page parts its words by spaces of its own. */
const bare = (text: string): string => text.replace(/\s+/g, '');
