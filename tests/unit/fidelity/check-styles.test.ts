import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkStyles } from '../../../scripts/fidelity/check-styles.ts';

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
])('allows %s', (css) => {
  expect(() => check(css)).not.toThrow();
});
