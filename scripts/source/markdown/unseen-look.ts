/**
 * What HTML says of how an element looks, as far as it makes its text unseen: it is not there, has no size, is seen
 * through, stands outside of the page, or has the colour of what is behind it.
 */
export type LookAttributes = Readonly<Record<string, string>>;

/** What stands behind a text: white, as the page is, or something else. */
export type Ground = 'white' | 'dark';

const NAMED_WHITE = 'white|snow|ivory|azure|mintcream|ghostwhite|floralwhite|whitesmoke|seashell';
const RE_WHITE = new RegExp(
  `^(?:${NAMED_WHITE}|#?(?:f[5-9a-f]){3}(?:[0-9a-f]{2})?|#?f{3,4}` +
    '|rgba?\\(\\s*(?:(?:24[5-9]|25[0-5]|9[6-9](?:\\.\\d+)?%|100%)\\s*,?\\s*){3}(?:[,/].*)?\\)' +
    '|hsla?\\([^,\\s]+[,\\s]+[^,\\s]+[,\\s]+(?:9[6-9]|100)(?:\\.\\d+)?%.*\\))$',
);
const RE_CLEAR = /^(?:transparent|#[0-9a-f]{3}0|#[0-9a-f]{6}00|(?:rgb|hsl)a?\(.*[,/]\s*0(?:\.0*)?%?\s*\))$/;
const RE_NOTHING = /^0*(?:\.0*)?(?:[a-z]+|%)?$/;
/** Of no height that an eye can read. */
const RE_TINY = /^(?:[0-2](?:\.\d+)?(?:px|pt)|0?\.[01]\d*(?:em|rem)|\d(?:\.\d+)?%)$/;
const RE_AWAY = /^-\d{3,}/;

type Unseen = (value: string) => boolean;
const isNothing: Unseen = (value) => RE_NOTHING.test(value);
const isAway: Unseen = (value) => RE_AWAY.test(value);
const UNSEEN: Readonly<Record<string, Unseen>> = {
  display: (value) => value === 'none',
  visibility: (value) => value === 'hidden' || value === 'collapse',
  'content-visibility': (value) => value === 'hidden',
  'font-size': (value) => RE_NOTHING.test(value) || RE_TINY.test(value),
  opacity: (value) => Number.parseFloat(value) / (value.endsWith('%') ? 100 : 1) < 0.1,
  transform: (value) => /scale[xy]?\(\s*0(?:\.0+)?\s*[,)]/.test(value),
  clip: () => true,
  'clip-path': () => true,
  '-webkit-text-fill-color': (value) => RE_CLEAR.test(value),
  ...Object.fromEntries(['width', 'height', 'max-width', 'max-height'].map((name) => [name, isNothing])),
  ...Object.fromEntries(['left', 'right', 'top', 'text-indent', 'margin-left'].map((name) => [name, isAway])),
};
function readStyle(style: string): Map<string, string> {
  const pairs = style.split(';').map((one) => {
    const [name = '', ...value] = one.split(':');
    return [name.trim().toLowerCase(), clean(value.join(':'))] as const;
  });
  return new Map(pairs.filter(([name]) => name !== ''));
}

const clean = (value: string): string =>
  value
    .replace(/!\s*important/i, '')
    .trim()
    .toLowerCase();

/** `above` is the ground of what the element stands in. */
export function readLook(attributes: LookAttributes, above: Ground): { isUnseen: boolean; ground: Ground } {
  const style = readStyle(attributes.style ?? '');
  const behind = style.get('background-color') ?? style.get('background') ?? clean(attributes.bgcolor ?? '');
  const isPlain = RE_CLEAR.test(behind) || ['', 'none', 'inherit'].includes(behind);
  const ground = isPlain ? above : RE_WHITE.test(behind) ? 'white' : 'dark';
  const color = style.get('color') ?? clean(attributes.color ?? '');
  const isLost =
    RE_CLEAR.test(color) || (RE_WHITE.test(color) && ground === 'white') || (color !== '' && color === behind);
  const isUnseen =
    isLost || 'hidden' in attributes || [...style].some(([name, value]) => UNSEEN[name]?.(value) === true);
  return { isUnseen, ground };
}
