/**
 * The picture that chat programs and social networks show for a plan: its title on 1200 × 630 pixels, drawn at build
 * time with a font from npm, so that it looks the same wherever it is built.
 */
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { cardUrl } from '../../../src/model/address/address.ts';
import { outOfSite } from '../../../src/model/address/site-path.ts';
import type { Compilation, Plan } from '../../../src/model/plan/compilation.ts';
import { sayUnits } from '../../../src/model/plan/count-words.ts';
import { sayPlace } from '../../../src/model/plan/plan-name.ts';
import { sharesTitle } from '../../../src/model/plan/shared-title.ts';
import { breakTitle, emWidth } from '../../../src/model/text/break-title.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';
import { createTextDrawer, type DrawText } from './draw-text.ts';
import { withWords } from './png-words.ts';

const FONT = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf'),
);
const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 96;
const TITLE_TOP = 72;
const TITLE_HEIGHT = 364;
/** Title sizes to try, from the largest, with the most lines that fit. */
const SIZES: readonly (readonly [size: number, lines: number])[] = [
  [92, 2],
  [76, 3],
  [60, 4],
  [48, 5],
];

/** A digit's width in ems, in this face. */
const NARROW = 0.58;

interface Card {
  readonly title: string;
  /** Two lines below it. */
  readonly whole: string;
  readonly facts: string;
}

/** One for the compilation and one for each plan. */
export function exportCards(compilation: Compilation): EmittedFile[] {
  const { compilation: name, plans } = compilation;
  return [
    { path: outOfSite(cardUrl(name)).slice(1), content: drawCard(describeCompilation(compilation)) },
    ...plans.map((plan) => ({
      path: outOfSite(cardUrl(name, plan.ordinal)).slice(1),
      content: drawCard(describePlan(compilation, plan)),
    })),
  ];
}

function describeCompilation({ title, plans }: Compilation): Card {
  return { title, whole: '', facts: `${plans.length} 篇，${sayUnits(plans)}，每一项都有固定地址` };
}

function describePlan(compilation: Compilation, plan: Plan): Card {
  const place = sharesTitle(compilation, plan) ? `${sayPlace(plan)} · ` : '';
  const whole = compilation.plans.length === 1 ? '' : compilation.title;
  return { title: plan.title, whole, facts: `${place}${sayUnits([plan])}，每一项都有固定地址` };
}

function drawCard(card: Card): Uint8Array {
  const draw = drawText ?? createTextDrawer(FONT);
  drawText = draw;
  const words: string[] = [];
  const write: DrawText = (text, ...where) => {
    words.push(text);
    return draw(text, ...where);
  };
  const png = new Resvg(sketch(card, write), { font: { loadSystemFonts: false } }).render().asPng();
  return withWords(png, words.join('\n'));
}

/** Made for the first card: who draws none need not load the font. */
let drawText: DrawText | undefined;

/** The card as SVG. */
function sketch({ title, whole, facts }: Card, write: DrawText): string {
  const { size, lines } = fitTitle(typeset(title));
  const leading = size * 1.4;
  const top = TITLE_TOP + (TITLE_HEIGHT - leading * lines.length) / 2 + size * 1.08;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="100%" height="100%" fill="#fbfaf7"/>
<rect width="20" height="100%" fill="#a8201a"/>
${lines.map((line, i) => write(line, MARGIN, top + i * leading, size, '#1a1a1a')).join('\n')}
<rect x="${MARGIN}" y="452" width="${WIDTH - 2 * MARGIN}" height="2" fill="#d8d2c6"/>
${write(shorten(typeset(whole), 30), MARGIN, 510, 34, '#55514a')}
${write(facts, MARGIN, 564, 34, '#55514a')}
${write('要点', WIDTH - MARGIN - 80, 564, 40, '#a8201a')}
</svg>`;
}

function fitTitle(title: string): { size: number; lines: string[] } {
  const fits = SIZES.map(([size, most]) => {
    const width = (WIDTH - 2 * MARGIN) / size;
    const lines = breakTitle(title, width, NARROW);
    return { size, most, lines, isTooWide: lines.some((line) => emWidth(line, NARROW) > width) };
  });
  const found = fits.find(({ lines, most, isTooWide }) => lines.length <= most && !isTooWide);
  if (found !== undefined) return found;
  const { size, most, lines } = fits.at(-1) as (typeof fits)[number];
  const last = lines[most - 1] as string;
  return { size, lines: [...lines.slice(0, most - 1), `${[...last].slice(0, -1).join('')}…`] };
}

function shorten(text: string, most: number): string {
  const chars = [...text];
  return chars.length <= most ? text : `${chars.slice(0, most - 1).join('')}…`;
}
