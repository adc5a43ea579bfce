/** What `npm run ledger` shows of a compilation: new, moved, lost and changed addresses, and what to do. */
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { describeBroken, proposeCommands } from './check-ledger.ts';
import { compare } from './compare.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import type { Published } from './published.ts';

export function describe(compilation: Compilation, ledger: Ledger | undefined): string {
  const { compilation: name, title } = compilation;
  const known = ledger ?? emptyLedger(name, title);
  const { added, lost, changed, completed, reserved } = compare(compilation, known);
  const moved = [...lost, ...changed].filter(({ movedTo }) => movedTo !== null);
  const gone = lost.filter(({ movedTo }) => movedTo === null);
  const other = changed.filter(({ movedTo }) => movedTo === null);
  const commands = [
    ...(added.length + completed.length + reserved.length > 0 ? [`记下新增：npm run ledger -- accept ${name}`] : []),
    ...proposeCommands(name, [...lost, ...changed]),
  ];
  return [
    `${name} ${title}：已记 ${Object.keys(known.addresses).length} 个地址，曾用 ${known.former.length} 个，跳号 ${known.reserved.length} 个`,
    ...group('新增', added.map(show)),
    ...group('补上了正文', completed.map(show)),
    ...group('跳过的编号', reserved),
    ...group(
      '移动',
      moved.map(({ address, recorded, movedTo }) => `${address} → ${movedTo?.address} ${recorded.heading}`),
    ),
    ...group('丢失', gone.map(describeBroken)),
    ...group('文字变了', other.map(describeBroken)),
    ...commands.map((command) => `  ${command}`),
    ...(commands.length === 0 ? ['  与锚表一致'] : []),
  ].join('\n');
}

const MOST_SHOWN = 30;

function group(label: string, rows: readonly string[]): string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, MOST_SHOWN).map((row) => `    ${row}`);
  const rest = rows.length - shown.length;
  return [`  ${label} ${rows.length} 个`, ...shown, ...(rest === 0 ? [] : [`    ……另有 ${rest} 个`])];
}

function show({ address, heading, line }: Published): string {
  return `${address} ${heading}（第 ${line} 行）`;
}
