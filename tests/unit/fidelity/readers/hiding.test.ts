import { expect, test } from 'vitest';
import { hidesOrTurns } from '../../../../scripts/fidelity/readers/hiding.ts';

const HIDING = 'template del s strike script style noscript textarea title svg';
const TURNING = 'bdo bdi ruby iframe object embed audio video canvas marquee';
test.each(`${HIDING} ${TURNING}`.split(' '))('<%s> hides words or says others', (name) => {
  expect(hidesOrTurns(name, {})).toBe(true);
});
test.each('hidden aria-hidden style dir inert title popover contenteditable'.split(' '))('%s does', (attribute) => {
  expect(hidesOrTurns('p', { [attribute]: '' })).toBe(true);
});
test.each(['p', 'span', 'a', 'sub', 'ins'])('<%s> does not', (name) => {
  expect(hidesOrTurns(name, { id: 'a', class: 'b', href: '/' })).toBe(false);
});
