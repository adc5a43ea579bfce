/** The accent colour on the site's paper, by day and by night: readable in both (WCAG 2, contrast 4.5). */

/** The papers of src/styles/base.css. */
const PAPER = '#fdfcfa';
const NIGHT = '#171614';
const LEAST = 4.5;

/** How a colour stands out on the paper of the day, with one digit behind the point; null where that is enough. */
export function lacksContrast(colour: string): number | null {
  const contrast = contrastOf(colour, PAPER);
  return contrast >= LEAST ? null : Math.floor(contrast * 10) / 10;
}

/** The colour for the night: lightened just as far as it must be. */
export function lighten(colour: string): string {
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = mix(colour, share);
    if (contrastOf(mixed, NIGHT) >= LEAST + 1) return mixed;
  }
  return '#ffffff';
}

const channelsOf = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** With `share` of white. */
function mix(colour: string, share: number): string {
  const mixed = channelsOf(colour).map((value) => Math.round(value + (255 - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function contrastOf(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channelsOf(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
