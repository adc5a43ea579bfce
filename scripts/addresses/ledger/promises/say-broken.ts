/** Words for promises that are not kept, and the commands that would settle them. */
import { foldText } from '../../../../src/model/text/fold.ts';
import type { Published } from '../published.ts';
import type { Broken } from './compare.ts';

/** One line: the address, its last heading and line, what stands there now, where its words may be. */
export function sayBroken(broken: Broken): string {
  const { address, recorded, now, candidates, answer } = broken;
  const was = `${address} “${recorded.heading}”（原第 ${recorded.line} 行）`;
  if (now !== null && answer.kind === 'reworded' && foldText(now.heading) === foldText(recorded.heading)) {
    const what = now.anchor === null ? '前言、落款等' : '正文';
    return `${was}标题未变，${what}与公布时不同（第 ${now.line} 行）`;
  }
  const state = now === null ? '不见了' : `现在是另外的文字“${now.heading}”（第 ${now.line} 行）`;
  const to = 'to' in answer ? answer.to : null;
  const near = candidates.filter((entry) => entry.address !== to?.address);
  const hints = [
    ...(to === null ? [] : [`${answer.kind === 'moved' ? '同样的文字' : '相近的标题'}现在在 ${sayPublished(to)}`]),
    ...(answer.kind === 'reworded' ? ['像是改了字'] : []),
    ...(answer.kind === 'replaced' ? ['可能是改写，也可能换成了另一条'] : []),
    ...(near.length === 0
      ? []
      : [`${answer.kind === 'unclear' ? '同样' : '相近'}的有 ${near.map(sayPublished).join('、')}`]),
  ].join('；');
  return `${was}${state}${hints === '' ? '，没有相近的条目' : `；${hints}`}`;
}

function sayPublished({ address, heading, line }: Published): string {
  return `${address}“${heading}”（第 ${line} 行）`;
}

const RUN = 'npm run ledger --';

/** A command on one or several addresses of a compilation. */
function command(verb: string, compilation: string, rows: readonly Broken[], words = ''): string {
  const addresses = rows.map(({ address }) => ` '${address}'`).join('');
  const isOnline = rows.some(({ recorded }) => !recorded.draft);
  return `${RUN} ${verb} ${compilation}${addresses}${words}${verb === 'retire' && isOnline ? ' --reason 原因' : ''}`;
}

/** The commands that would settle this one, the likeliest first. */
export function commandsFor(compilation: string, row: Broken): string[] {
  const { answer, candidates } = row;
  const alias = (to: string): string => command('alias', compilation, [row], ` '${to}'`);
  switch (answer.kind) {
    case 'moved':
    case 'moved-reworded':
      return [alias(answer.to.address)];
    case 'reworded':
      return [command('correct', compilation, [row])];
    case 'replaced':
      return [
        `${command('correct', compilation, [row])}（仍是同一条，只是改写）`,
        `${command('retire', compilation, [row])}（原来的不再有，这里是另一条）`,
      ];
    case 'unclear':
      return [alias(candidates[0]?.address ?? '新地址')];
    case 'gone':
      return [command('retire', compilation, [row])];
  }
}

/** Fewer are written out, address by address. */
const FEW = 3;

/** The commands that would settle all of them, by what became of them. */
export function proposeCommands(compilation: string, broken: readonly Broken[]): string[] {
  const of = (...kinds: Broken['answer']['kind'][]): Broken[] =>
    broken.filter(({ answer }) => kinds.includes(answer.kind));
  const group = (label: string, rows: readonly Broken[], all: string): string[] => {
    if (rows.length === 0) return [];
    const own = rows.flatMap((row) => commandsFor(compilation, row).slice(0, 1));
    return (rows.length <= FEW && all !== MOVED ? own : [`${RUN} ${all}`]).map((line) => `${label}：${line}`);
  };
  const MOVED = `alias ${compilation} --moved`;
  return [
    ...group('移到别处、文字未变的', of('moved'), MOVED),
    ...group('文字订正、仍是同一条', of('reworded'), `correct ${compilation} --reworded`),
    ...group('移到别处、文字也改了', of('moved-reworded'), `alias ${compilation} --moved --reworded`),
    ...group('不见了', of('gone', 'unclear'), `retire ${compilation} 地址 … --reason 原因`),
    ...proposeForReplaced(compilation, of('replaced')),
    ...proposeForAll(compilation, broken),
    `逐条查看：npm run ledger`,
  ];
}

/** Of each only the editor knows: so they are named, and no word stands for all of them. */
export function proposeForReplaced(compilation: string, rows: readonly Broken[]): string[] {
  if (rows.length === 0) return [];
  return [
    `编号未变、文字全变了，若仍是同一条（改写）：${command('correct', compilation, rows)}`,
    `若换成了另一条：${command('retire', compilation, rows)}`,
  ];
}

function proposeForAll(compilation: string, broken: readonly Broken[]): string[] {
  const isOf = ({ answer }: Broken, ...kinds: Broken['answer']['kind'][]): boolean => kinds.includes(answer.kind);
  const rest = broken.filter((row) => !isOf(row, 'replaced'));
  if (rest.length === 0) return [];
  const isLost = rest.some((row) => isOf(row, 'gone', 'unclear') && !row.recorded.draft);
  const settle = `${RUN} settle ${compilation}${isLost ? ' --reason 原因' : ''}`;
  return [rest.length === broken.length ? `以上都同意：${settle}` : `先说明文字全变了的；其余都同意，再：${settle}`];
}
