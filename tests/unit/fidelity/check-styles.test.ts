import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkStyles } from '../../../scripts/fidelity/pages/check-styles.ts';

let dist: string;
beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'styles-'));
  mkdirSync(join(dist, 'assets'));
});
afterAll(() => rmSync(dist, { recursive: true, force: true }));

function check(css: string): void {
  writeFileSync(join(dist, 'assets/page.css'), css);
  checkStyles(dist);
}

test.each([
  '.text p:nth-child(3){display:none}',
  '@media print{article section{visibility:hidden}}',
  '@media screen{@media (width>1px){article p{opacity:0}}}',
  'article p:before{content:"不"}',
  'article p:after{content:"。"}',
  '.item>:first-child>a:before{content:attr(href)}',
  'article{display:flex;flex-direction:column-reverse}',
  '.text section:first-child{order:2}',
  '.text section{grid-row:1}',
  '.text p{font-size:0}',
  '.text p{color:transparent}',
  '.text p{text-transform:uppercase}',
  '.text p{text-decoration:line-through}',
  '.text p{text-indent:-9999px}',
  '.text p{clip-path:inset(50%)}',
  '.text p{transform:scale(0)}',
  '.text p{height:0;overflow:hidden}',
  '.text p{max-height:0}',
  '.text p{-webkit-mask:none}',
  '.text p{direction:rtl;unicode-bidi:bidi-override}',
  '.toc~article p{display:none}',
  'article:has(.more) p{display:none}',
  'article p:not(.note){display:none}',
  'main.plan h1,.toc,.text h2{display:none}',
  '.lines code{filter:blur(9px)}',
  'td.long{width:0}',
  // As they are shortened.
  '.text p{color:#0000}',
  '.text p{color:#fff0}',
  '.text p{color:#11223300}',
  '.text p{color:rgb(0 0 0/0)}',
  '.text p{color:rgba(0,0,0,.1)}',
  '.text p{-webkit-text-fill-color:#0000}',
  '.text p{opacity:.2}',
  '.text p{opacity:10%}',
  '.text p{content:none"不"}',
  '.text p:after{content:normal"不"}',
  '.text p:after{content:"""不"}',
  '.text p{font-size:.1px}',
  '.text p{font-size:1px}',
  '.text p{line-height:0}',
  '.text p{zoom:.1}',
  '.text p{max-height:1px}',
  '.text p{max-width:.5em}',
  '.text p{width:0}',
  '.text p{height:0px}',
  '.text p{left:-9999px}',
  '.text p{margin:0 0 0 -200vw}',
  '.text p{margin-top:-50%}',
  '.text p{text-indent:-5em}',
  '.text p{letter-spacing:-1em}',
  '.text p{letter-spacing:-.3em}',
  '.text p{translate:-100%}',
  '.text p{rotate:180deg}',
  '.text p{scale:0}',
  '.text p{-webkit-mask-image:none}',
  '.text p{visibility:collapse}',
  '.text p{content-visibility:hidden}',
  '.text p{flex-flow:row-reverse}',
  '.text p{grid-area:1/2}',
  '.text p{clip:rect(0,0,0,0)}',
  '.text p{-webkit-text-security:disc}',
  '.text p{text-decoration-line:line-through}',
  '.text p{font-variant-caps:all-small-caps}',
  // Around, not beside or within.
  '.toc+article p{display:none}',
  '.text p:is(:not(.toc)){display:none}',
  '.text p:has(:is(.toc)){display:none}',
  // No name of the site's own, though it begins with one.
  '.toc-like p{display:none}',
  '.side-note p{display:none}',
  // The cover of a plan has a header, too.
  'header p{display:none}',
  'footer .text{display:none}',
])('refuses %s', (css) => {
  expect(() => check(css)).toThrow(/样式能藏起、添上、改动或移动文字/);
});

test.each([
  '.text p{text-indent:2em;color:red}',
  '@media print{.toc,.text .more{display:none}}',
  'html:not([data-script]) .looks{display:none}',
  '.here a+a:before{content:" › "/""}',
  '.text .more:before{content:""}',
  'a[href="}{"]{color:red}',
  '.text p{opacity:.9;font-size:.9em;line-height:1.7;width:10ch;max-height:none;height:100%;zoom:1}',
  '.text p{margin:0 -2px;left:-1px;text-indent:-2em;letter-spacing:-.02em;color:#123;transform:none;filter:none}',
  '.text p{color:rgb(0 0 0/50%);text-transform:none;content:none;content:normal;translate:none;rotate:none}',
  "a:before{content:''}",
  'header.site p{display:none}',
  'footer.site>p{display:none}',
  'article .toc>p{display:none}',
  '.plan>.toc p{display:none}',
  '.findings .warning:before{content:"!"}',
  'body>:not(main){display:none}',
  'article p{constructor:none}',
])('allows %s', (css) => {
  expect(() => check(css)).not.toThrow();
});

test.each([
  ...['.skip', '.visually-hidden', '.looks', '.cite-menu', '.cite', '.keys', '.more', '.earlier', '.around', '.toc'],
  ...['.toc-button', '.table-file', '.here', '.toast', '.search', '.results', '.excerpt', '.printed-address', '.ways'],
  ...['.filter', '.choice', '.desk', '.home', '.shelf', '.year', '.count', '.k-origin', '.printed-cover', '.side'],
  ...['.printed-back', '.row-page', '.row-leader', '.leader', '.status', '.draft', '.editors', '.timeline', '.number'],
  ...['.target', '.hash', '.editor', '.also', '.notice', 'input', 'button', 'select', 'label', 'form', 'dialog'],
  ...['summary', 'svg', 'rect', 'kbd', '#choices', '#status', '#desk', '::placeholder', '::-webkit-details-marker'],
  ...['::marker', '::backdrop'],
])('%s is the site’s own', (selector) => {
  expect(() => check(`article ${selector}{visibility:hidden}`)).not.toThrow();
});
