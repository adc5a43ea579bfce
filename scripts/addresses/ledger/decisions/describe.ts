/** What `npm run ledger` shows of a compilation: new, moved, lost and changed addresses, and what to do. */
import type { Compilation } from '../../../../src/model/plan/compilation.ts';
import { emptyLedger, type Ledger } from '../file/ledger.ts';
import { type Broken, brokenIn, compare } from '../promises/compare.ts';
import { commandsFor, proposeCommands, sayBroken } from '../promises/say-broken.ts';
import type { Published } from '../published.ts';

/** All changes since the ledger was written, each with the command that answers it. Many lines, for the terminal. */
export function describe(compilation: Compilation, ledger: Ledger | undefined): string {
  const { compilation: name, title } = compilation;
  const known = ledger ?? emptyLedger(name, title);
  const comparison = compare(compilation, known);
  const { added, completed, reserved, unguarded } = comparison;
  const broken = brokenIn(comparison);
  const of = (...kinds: Broken['answer']['kind'][]): string[] =>
    broken
      .filter(({ answer }) => kinds.includes(answer.kind))
      .flatMap((row) => [sayBroken(row), ...commandsFor(name, row).map((command) => `  ${command}`)]);
  const count = (rows: readonly string[]): number => rows.filter((row) => !row.startsWith(' ')).length;
  const list = (label: string, rows: readonly string[]): string[] => show(label, count(rows), rows);
  const isBehind = added.length + completed.length + reserved.length + unguarded.length > 0;
  return [
    `${name} ${title}：${summarize(known)}`,
    ...group('新增', added.map(nameOf)),
    ...group('补上了正文', completed.map(nameOf)),
    ...group('跳过的编号', reserved),
    ...group('前言、落款还没有记下', unguarded.map(nameOf)),
    ...list('移动', of('moved')),
    ...list('移动并改了字', of('moved-reworded')),
    ...list('文字变了', of('reworded')),
    ...list('改写，或换成了另一条', of('replaced')),
    ...list('同样的文字有几处', of('unclear')),
    ...list('丢失', of('gone')),
    ...(isBehind ? [`  记下新增：npm run ledger -- accept ${name}`] : []),
    ...(broken.length === 0 ? [] : proposeCommands(name, broken).slice(0, -1)).map((command) => `  ${command}`),
    ...(isBehind || broken.length > 0 ? [] : ['  与锚表一致']),
  ].join('\n');
}

function summarize({ addresses, former, reserved }: Ledger): string {
  const drafts = Object.values(addresses).filter(({ draft }) => draft).length;
  return [
    `已记 ${Object.keys(addresses).length} 个地址`,
    ...(drafts === 0 ? [] : [`其中 ${drafts} 个是还没有上线的草稿`]),
    `曾用 ${former.length} 个`,
    `跳号 ${reserved.length} 个`,
  ].join('，');
}

const MOST_SHOWN = 30;

/** What stops nobody may be cut short. */
function group(label: string, rows: readonly string[]): string[] {
  const rest = rows.length - MOST_SHOWN;
  return show(label, rows.length, rest <= 0 ? rows : [...rows.slice(0, MOST_SHOWN), `……另有 ${rest} 个`]);
}

function show(label: string, count: number, rows: readonly string[]): string[] {
  return count === 0 ? [] : [`  ${label} ${count} 个`, ...rows.map((row) => `    ${row}`)];
}

function nameOf({ address, heading, line }: Published): string {
  return `${address} ${heading}（第 ${line} 行）`;
}
