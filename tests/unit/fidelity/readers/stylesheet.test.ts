import { expect, test } from 'vitest';
import { readStylesheet } from '../../../../scripts/fidelity/readers/stylesheet.ts';

const read = (css: string): string[] =>
  readStylesheet(css).map(({ selector, property, value }) => `${selector} | ${property} | ${value}`);

test.each([
  ['p{color:red}', ['p | color | red']],
  [
    ' p , h2 { color : red ; margin : 0 auto } ',
    ['p | color | red', 'h2 | color | red', 'p | margin | 0 auto', 'h2 | margin | 0 auto'],
  ],
  ['p{color:red;}a{b:c}', ['p | color | red', 'a | b | c']],
  ['p{--x:1;-webkit-mask:none}', ['p | --x | 1', 'p | -webkit-mask | none']],
  ['@media print{p{color:red}}a{b:c}', ['p | color | red', 'a | b | c']],
  ['@media print{@supports (display:grid){p{color:red}}}', ['p | color | red']],
  ['.a{color:red;.b{color:blue}margin:0}', ['.a | color | red', '.b | color | blue', '.a | margin | 0']],
  ['.a{@media print{display:none}}', ['.a | display | none']],
  ['@page{margin:0}', []],
  ['@import "x.css";p{a:b}', ['p | a | b']],
  [':is(a,b) c,[x="d,e"]{f:g}', [':is(a,b) c | f | g', '[x="d,e"] | f | g']],
  ['p:not(:has(a,b),c),d{e:f}', ['p:not(:has(a,b),c) | e | f', 'd | e | f']],
  ['p:before{content:"};{"}', ['p:before | content | "};{"']],
  ["p:before{content:'};{'}", ["p:before | content | '};{'"]],
  ['p{content:"\\"}";a:b}', ['p | content | "\\"}"', 'p | a | b']],
  ["p{content:'\\'}';a:b}", ["p | content | '\\'}'", 'p | a | b']],
  ['p{a:url(data:image/png;base64,x);b:c}', ['p | a | url(data:image/png;base64,x)', 'p | b | c']],
  ['p{a:url("x;y");b:c}', ['p | a | url("x;y")', 'p | b | c']],
  ['/* p{a:b} */p{/* ; } */a:b/**/c}', ['p | a | bc']],
  ['p{grid-area:1/2;use:u/v}', ['p | grid-area | 1/2', 'p | use | u/v']],
  ['p{a:b\n  c}', ['p | a | b\n  c']],
  ['p{}', []],
  ['', []],
])('%s', (css, rules) => expect(read(css)).toEqual(rules));
