/** Words for promises that are not kept, and the commands that would settle them. */
import { foldText } from '../../../src/model/text/fold.ts';
import type { Broken } from './compare.ts';
import type { Published } from './published.ts';

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

/** The commands that would settle this one, the likeliest first. */
export function commandsFor(compilation: string, { address, now, answer, candidates, recorded }: Broken): string[] {
  const correct = `${RUN} correct ${compilation} '${address}'`;
  const alias = (to: string): string => `${RUN} alias ${compilation} '${address}' '${to}'`;
  const retire = `${RUN} retire ${compilation} '${address}'${recorded.draft ? '' : ' --reason 原因'}`;
  switch (answer.kind) {
    case 'moved':
    case 'moved-reworded':
      return [alias(answer.to.address)];
    case 'reworded':
      return [correct];
    case 'unclear':
      return [alias(candidates[0]?.address ?? '新地址')];
    case 'gone':
      return [retire, ...(now === null ? [] : [`${correct}（如果只是改写）`])];
  }
}

/** Fewer are written out, address by address. */
const FEW = 3;

/** The commands that would settle all of them, by what became of them. */
export function proposeCommands(compilation: string, broken: readonly Broken[]): string[] {
  const of = (kind: Broken['answer']['kind']): Broken[] => broken.filter(({ answer }) => answer.kind === kind);
  const group = (label: string, rows: readonly Broken[], all: string): string[] => {
    if (rows.length === 0) return [];
    const own = rows.flatMap((row) => commandsFor(compilation, row).slice(0, 1));
    return (rows.length <= FEW && all !== MOVED ? own : [`${RUN} ${all}`]).map((line) => `${label}：${line}`);
  };
  const MOVED = `alias ${compilation} --moved`;
  const gone = [...of('gone'), ...of('unclear')];
  return [
    ...group('移到别处、文字未变的', of('moved'), MOVED),
    ...group('文字订正、仍是同一条', of('reworded'), `correct ${compilation} --reworded`),
    ...group('移到别处、文字也改了', of('moved-reworded'), `alias ${compilation} --moved --reworded`),
    ...group('不见了', gone, `retire ${compilation} 地址 … --reason 原因`),
    `以上都同意：${RUN} settle ${compilation}${gone.some(({ recorded }) => !recorded.draft) ? ' --reason 原因' : ''}`,
    `逐条查看：npm run ledger`,
  ];
}
