/**
 * Proof of the stylesheets: none of them hides words, puts other words beside them, changes their letters or their
 * order. What could do so is allowed for the site's own parts alone, which are named here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../line.ts';
import { readStylesheet, type StyleRule } from '../readers/stylesheet.ts';

/** Too small to be read, or to hold what is. */
const TINY = /^(?:0|\.[0-4]|[1-4](?:px|pt)\b)/;
/** Nothing, or a hairline. */
const FLAT = /^(?:0(?:$|[a-z%])|\.|[1-4](?:px|pt)\b)/;
/** Far from where it stands. */
const FAR = /(?:^|\s)-(?:\d{3}|[2-9]\d|[5-9](?:r?em|ch)|[2-9]v[wh]|\d+%)/;
/** As stylesheets are written, and as they are shortened: `transparent` becomes `#0000`. */
const UNSEEN = /transparent|^#(?:[0-9a-f]{3}[0-4]|[0-9a-f]{6}[0-4][0-9a-f])$|[,/]\s*(?:0|\.[0-4]\d*|[0-4]?\d%)\s*\)$/;

/** Declarations that can hide, add, change or move words. */
const CHANGING: Readonly<Record<string, RegExp>> = {
  display: /^none/,
  visibility: /hidden|collapse/,
  'content-visibility': /hidden/,
  opacity: /^(?:0|\.[0-4]|[1-4]?\d%)/,
  content: /^(?!none$|normal$|""$|''$)/,
  'font-size': TINY,
  'line-height': TINY,
  zoom: TINY,
  color: UNSEEN,
  'text-fill-color': UNSEEN,
  order: /./,
  'flex-direction': /reverse/,
  'flex-flow': /reverse/,
  'grid-row': /./,
  'grid-area': /./,
  direction: /rtl/,
  'unicode-bidi': /./,
  'text-transform': /^(?!none)/,
  'text-security': /./,
  'text-decoration': /line-through/,
  'text-decoration-line': /line-through/,
  'text-indent': FAR,
  'letter-spacing': /^-(?:[1-9]|\.[2-9])/,
  'clip-path': /./,
  clip: /./,
  mask: /./,
  'mask-image': /./,
  transform: /^(?!none)/,
  translate: /^(?!none)/,
  rotate: /^(?!none)/,
  scale: /./,
  filter: /^(?!none)/,
  'max-height': FLAT,
  height: FLAT,
  'max-width': FLAT,
  width: FLAT,
  'font-variant': /caps/,
  'font-variant-caps': /caps/,
  ...Object.fromEntries(
    [
      'left',
      'right',
      'top',
      'bottom',
      'inset',
      'margin',
      'margin-left',
      'margin-right',
      'margin-top',
      'margin-bottom',
    ].map((property) => [property, FAR]),
  ),
};

/** Classes and elements that no words of a source bear. */
const OWN =
  /\.(?:skip|visually-hidden|looks|cite-menu|cite|keys|more|earlier|around|toc|toc-button|table-file|here|toast|search|results|excerpt|printed-address|ways|filter|choice|desk|home|shelf|year|count|k-origin|printed-cover|printed-back|row-page|row-leader|leader|status|draft|editors|timeline|number|target|hash|editor|also|notice|side)(?![\w-])|\b(?:header|footer)\.site(?![\w-])|::?(?:-webkit-)?(?:placeholder|details-marker|marker|backdrop)|\b(?:input|button|select|label|form|dialog|summary|svg|rect|kbd)\b|#(?:choices|status|desk)/;

/** Marks and counters beside words, and addresses on paper; nobody takes them for the source's. */
const ALLOWED: ReadonlySet<string> = new Set([
  // Beside each entry on paper, in the margin: the last part of its address.
  'main.plan :is(.part,.section,.item)>:first-child>a:before{content:attr(href)}',
  'main.plan :is(.part,.section,.item)>:first-child>a:before{margin:1.4mm 2mm 0 -24mm}',
  'main.plan [rel]{display:none}',
  // A raised mark does not part the lines on paper.
  '.paper p :is(span,a){line-height:0}',
  // The frame around what is printed.
  'body>:not(main){display:none}',
  '.paper [hidden]{display:none}',
  '.contents a:before{content:counter(plan) "."}',
  '.findings li:before{content:"·"}',
  '.files li:before{content:"·"}',
  '.findings .warning:before{content:"!"}',
  '.findings .error:before{content:"!"}',
]);

/** All stylesheets that the pages load from the site's own; what an office brings of its own is the office's. */
export function checkStyles(dist: string): void {
  const folder = join(dist, 'assets');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.css'))) {
    const strange = findStrangeRule(readFileSync(join(folder, file), 'utf8'));
    if (strange !== undefined)
      throw refuse(`assets/${file}`, `样式能藏起、添上、改动或移动文字：${strange}`, '只用于网站自己的部分');
  }
}

/** The first rule that may not be. */
export function findStrangeRule(css: string): string | undefined {
  const strange = readStylesheet(css).find((rule) => !isAllowed(rule));
  return strange && sayRule(strange);
}

const sayRule = ({ selector, property, value }: StyleRule): string => `${selector}{${property}:${value}}`;

function isAllowed(rule: StyleRule): boolean {
  const { selector, property, value } = rule;
  const name = property.replace(/^-webkit-/, '');
  const isChanging = Object.hasOwn(CHANGING, name) && CHANGING[name]?.test(value) === true;
  return !isChanging || isOwn(selector) || ALLOWED.has(sayRule(rule));
}

/** Whether what is styled, or something it stands in, is the site's own; what stands beside or in it tells nothing. */
function isOwn(selector: string): boolean {
  const parts = selector.replace(RE_TELLS_NOTHING, '').split(/\s*([\s>+~])\s*/);
  // What follows a part says whether that is around the one styled, or beside it.
  return parts.some((part, at) => at % 2 === 0 && !/[+~]/.test(parts[at + 1] ?? '') && OWN.test(part));
}

const RE_TELLS_NOTHING = /:(?:not|has)\((?:[^()]|\([^()]*\))*\)/g;
