/**
 * Damaged seeds through the whole build, as compilations of one site: every page is made, and the build's own proof
 * finds that none of them loses or invents a character.
 */
import { readdirSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { DAMAGED } from './odd-seeds.ts';

test('every kind of damage is published, with its proof', () => {
  expect(readdirSync(inject('oddSite')).filter((name) => name.startsWith('damaged-'))).toHaveLength(DAMAGED);
});
