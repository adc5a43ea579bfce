import { describe, expect, test } from 'vitest';
import { trimLine } from '../../../../scripts/parse/facts/trim.ts';

/** `lead|core|trail`; the three are the line. */
function trim(text: string): string {
  const { lead, core, trail } = trimLine(text);
  expect(lead + core + trail).toBe(text);
  return core;
}

describe('cut from both ends', () => {
  const SPACES = [' ', '\t', '\u00a0', '\u3000', '\u200b', '\u200f', '\u2060', '\ufeff'];
  test.each(SPACES.map((space) => [space.charCodeAt(0).toString(16), space]))('U+%s', (_, space) => {
    expect(trim(`${space}${space}栽 植${space}${space}`)).toBe('栽 植');
    expect(trim(`${space}abc${space}`)).toBe('abc');
    expect(trim(space)).toBe('');
  });
  test.each('nbsp emsp ensp thinsp #160 #12288 #8195 #xa0 #x3000'.split(' '))('&%s;', (name) => {
    expect(trim(`&${name};&${name};栽植&${name}; `)).toBe('栽植');
  });
  const TAGS = 'p div h1 h6 span br td tr th table tbody li ul ol center font strong b em section article'.split(' ');
  test.each(TAGS)('<%s>', (tag) => {
    expect(trim(`<${tag}>栽植</${tag}>`)).toBe('栽植');
    expect(trim(`<${tag} class="a">栽植<${tag}/>`)).toBe('栽植');
  });
});

test.each([
  ['&lt;栽植&gt;', '&lt;栽植&gt;'],
  ['<i>栽植</i>', '<i>栽植</i>'],
  ['<栽植>', '<栽植>'],
  ['栽植;', '栽植;'],
  ['栽植', '栽植'],
  ['', ''],
  ['<p><b>&nbsp; 栽植</b> </p>', '栽植'],
  ['<p a<b>栽植', '<p a<b>栽植'],
  ['<p a>b>栽植', 'b>栽植'],
  ['<p >栽植', '栽植'],
  ['&nbsp;', ''],
  ['<p>', ''],
  [`<p ${'a'.repeat(200)}>栽植`, '栽植'],
  [`<p ${'a'.repeat(201)}>栽植`, `<p ${'a'.repeat(201)}>栽植`],
  [`栽植<p ${'a'.repeat(200)}>`, '栽植'],
  [`栽植<p ${'a'.repeat(201)}>`, `栽植<p ${'a'.repeat(201)}>`],
])('%s', (text, core) => {
  expect(trim(text)).toBe(core);
});
