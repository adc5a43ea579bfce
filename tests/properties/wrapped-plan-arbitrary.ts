/** Generates plans of whole sentences, long enough that the lines of a page break them. */
import fc from 'fast-check';
import type { MarkKind } from '../../src/model/plan/mark.ts';
import type { EntryModel, PlanModel } from './plan-arbitrary.ts';

const CLAUSES = [
  '各乡镇要按照全县的统一部署抓好河道清淤',
  '逐村建立管护台账',
  '水务站每旬组织一次巡查',
  '对发现的问题及时交办并限期整改到位',
  '年底前完成十二座小型水库的除险加固',
  '支持有条件的村发展林下种植',
  '把群众满意作为检验工作的标准',
  '健全部门协同和信息共享的机制',
];
const HEADINGS = ['加强河道管护', '完成造林任务', '提高供水质量', '落实安全生产责任和巡查值守制度', '改善人居环境'];

const sentenceArbitrary = fc
  .array(fc.constantFrom(...CLAUSES), { minLength: 2, maxLength: 4 })
  .map((clauses) => `${clauses.join('，')}。`);

const textArbitrary = fc
  .array(sentenceArbitrary, { minLength: 1, maxLength: 3 })
  .map((sentences) => sentences.join(''));

interface Shape {
  readonly heading: string;
  readonly text: string;
  readonly paragraphs: string[];
  readonly children: Shape[];
}

const shapeArbitrary = (depth: number): fc.Arbitrary<Shape> =>
  fc.record({
    heading: fc.constantFrom(...HEADINGS),
    // Below a heading alone on its line stands what it is the heading of.
    text: depth > 1 ? fc.oneof(fc.constant(''), textArbitrary) : textArbitrary,
    paragraphs: fc.array(textArbitrary, { maxLength: 2 }),
    children: depth > 1 ? fc.array(shapeArbitrary(depth - 1), { minLength: 2, maxLength: 3 }) : fc.constant([]),
  });

/** Items begin again in each part. */
const numberShapes = (shapes: readonly Shape[], [kind, ...below]: readonly MarkKind[]): EntryModel[] =>
  shapes.map(({ children, ...own }, i) => ({
    ...own,
    kind: kind as MarkKind,
    ordinal: i + 1,
    children: numberShapes(children, below),
  }));

export const wrappedPlanArbitrary: fc.Arbitrary<PlanModel> = fc
  .constantFrom<MarkKind[][]>(['part', 'item'], ['part', 'section'], ['part', 'section', 'item'], ['item'])
  .chain((layout) =>
    fc.record({
      title: fc.constantFrom('青石县水务局2024年工作要点', '青石县2024年林业工作要点'),
      preamble: fc.array(textArbitrary, { maxLength: 1 }),
      entries: fc
        .array(shapeArbitrary(layout.length), { minLength: 3, maxLength: 5 })
        .map((shapes) => numberShapes(shapes, layout)),
      style: fc.record({
        part: fc.constant('一、' as const),
        brackets: fc.constantFrom('()', '（）'),
        item: fc.constantFrom('.', '、', '．', '１．'),
        subitem: fc.constant('(1)' as const),
        point: fc.constant('①' as const),
        indent: fc.constant('' as const),
      }),
      closing: fc.constantFrom('', 'signoff'),
      notice: fc.constant(false),
    }),
  );
