import { expect, test } from 'vitest';
import { explain } from '../../../scripts/parse/explain.ts';
import { parse } from '../../../scripts/parse/parse.ts';
import type { Overrule } from '../../../scripts/source/overrule.ts';
import { readSource } from '../../../scripts/source/read-source.ts';

function explained(text: string, overrules: readonly Overrule[] = [], line?: number): string[] {
  return explain(parse(readSource(Buffer.from(text), 'a.txt'), 'a', overrules), overrules, line);
}

const TEXT = '当前位置：首页 > 政务公开\n青石乡防汛要点\n全年防汛要抓早抓实。\n\n1.修堤。五里。\n2.清淤。三里。\n';

test('says of each line that is not blank why it was read so', () => {
  const said = explained(TEXT);
  expect(said).toHaveLength(5);
  expect(said[0]).toBe('第 1 行“当前位置：首页 > 政务公开”：是页码、页眉或网页留下的字样。');
  expect(said[1]).toMatch(/^第 2 行“青石乡防汛要点”：像标题，又在正文和编号之前。其次：没有像标题的行/);
  expect(said[4]).toMatch(/^第 6 行“2\.清淤。三里。”：编号接着同级的前一个。其次：/);
});

test('says it of one line alone', () => {
  expect(explained(TEXT, [], 3)).toEqual(['第 3 行“全年防汛要抓早抓实。”：没有编号，是一段文字。']);
});

test('says of an entry which one it stands under', () => {
  const said = explained('青石乡防汛要点\n一、工程\n1.修堤。五里。\n2.清淤。三里。\n二、值守\n');
  expect(said[3]).toMatch(/^第 4 行“2\.清淤。三里。”：在第 2 行“一、”之下，编号接着同级的前一个。/);
  expect(said[4]).toMatch(/^第 5 行“二、值守”：编号接着同级的前一个。/);
});

test('an overruled line says the editor’s reason, and is read so', () => {
  const overrule = { line: 3, begins: '全年', as: 'title', reason: '原件如此' } as const;
  expect(explained(TEXT, [overrule], 3)).toEqual([
    '第 3 行“全年防汛要抓早抓实。”：编者在 .reading.json 里这样写明：原件如此。',
  ]);
  const [plan] = parse(readSource(Buffer.from(TEXT), 'a.txt'), 'a', [overrule]).root.children;
  expect(plan?.children.find(({ kind }) => kind === 'plan-title')?.lines[0]?.number).toBe(3);
});

test('tells why a line stands with the one above', () => {
  const said = explained('青石乡关于印发\n防汛要点的通知\n1.修堤。五里。\n附件\n河道名单\n一、甲河\n');
  expect(said[1]).toBe('第 2 行“防汛要点的通知”：与上面的行合成一个标题。');
  expect(said[4]).toBe('第 5 行“河道名单”：是附件的标题。');
});

test('tells the next best reading apart from the best', () => {
  const [, , item] = explained('青石乡防汛要点\n一、修堤\n1.备料。五车。\n');
  expect(item).toContain('在这里另起一级。其次：也是这样，但排在另一级之下（');
});

test('tells of a reading that is cheaper by itself alone', () => {
  const said = explained('青石乡防汛要点\n目录\n1 修堤 ... 1\n2 清淤 ... 2\n1 修堤\n五里。\n2 清淤\n三里。\n');
  expect(said.join('\n')).toMatch(/第 5 行.*（单看代价少 \d\.\d，连同后文则多）/);
});

test.each(['text', 'furniture', 'document'] as const)('a line may be %s by the editor’s word', (as) => {
  const overrule = { line: 6, begins: '2.清淤', as, reason: '原件如此' };
  const { root } = parse(readSource(Buffer.from(TEXT), 'a.txt'), 'a', [overrule]);
  const kinds = root.children.map(({ children }) =>
    children.map(({ kind }) => kind).filter((kind) => kind !== 'blank'),
  );
  expect({ as, kinds }).toMatchSnapshot();
});

test('a line goes on with the one above it, or begins a paragraph, by the editor’s word', () => {
  const text =
    '青石乡防汛要点\n一、修堤\n沿河修堤五里，由沿河各村分段负责，分段登记造册到底\n六月底前完成，乡里逐段验收。\n验收后存档。\n';
  const paragraphs = (...overrules: Overrule[]): number[] => {
    const [plan] = parse(readSource(Buffer.from(text), 'a.txt'), 'a', overrules).root.children;
    const part = plan?.children.find(({ kind }) => kind === 'part');
    return part?.children.map(({ lines }) => lines.length) ?? [];
  };
  const say = (line: number, begins: string, as: Overrule['as']): Overrule => ({
    line,
    begins,
    as,
    reason: '原件如此',
  });
  const [plain, apart] = [paragraphs(), paragraphs(say(4, '六月', 'paragraph'))];
  expect(apart).toEqual([1, 1, 1]);
  expect(plain).not.toEqual(apart);
  expect(paragraphs(say(5, '验收', 'goes-on')).at(-1)).toBeGreaterThan(1);
});

test('tells of another reading of a plan’s numbers, and in which line it begins', () => {
  const said = explained('青石乡防汛要点\n1.备料。五车。\n27构建堤防\n28.清淤。\n2.夯土。三遍。\n');
  expect(said[0]).toMatch(/^第 1 篇的编号另有一种读法：第 4 行，编号不从一起，在这里另起一级（代价多 \d+\.\d）。$/);
});
