/**
 * A plan's page is for slow lines, too: with styles and scripts it is to weigh at most twice its bare text. With an
 * address, too, when its head has what citing and sharing need.
 */
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { weighPlan } from '../../scripts/bench/weigh-plan.ts';

const SEED = path.resolve(import.meta.dirname, '../../seeds/education-2024.txt');
const MOST_TIMES = 2;
const MOST_SCRIPTS = 6 * 1024;

test('the page of the longest plan', () => {
  const { page, scripts, text } = weighPlan(inject('site'), 'education-2024', SEED);
  expect(page / text).toBeLessThanOrEqual(MOST_TIMES);
  expect(scripts).toBeGreaterThan(0);
  expect(scripts).toBeLessThanOrEqual(MOST_SCRIPTS);
});
