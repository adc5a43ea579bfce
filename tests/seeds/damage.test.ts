/**
 * The seed, damaged in 500 ways: each is published with findings that point at the damage, or refused; never is there a
 * crash, a lost character, or an anchor that stands on other words without a finding.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unparse } from '../../scripts/parse/unparse.ts';
import { STAGES, type StageName } from '../../scripts/pipeline.ts';
import { convertSeed } from '../../scripts/runs/runs.ts';
import { Refusal } from '../../scripts/shell/refusal.ts';
import { runStages } from '../../scripts/shell/run-stages.ts';
import { readSource } from '../../scripts/source/read-source.ts';
import type { Converted, Site } from '../../scripts/stages/site.ts';
import type { Finding } from '../../src/model/plan/finding.ts';
import { foldText } from '../../src/model/text/fold.ts';
import { type Damaged, damage } from './damage.ts';

const FILE = 'education-2024.txt';
const TIMES = 500;
const text = readFileSync(new URL(`../../seeds/${FILE}`, import.meta.url), 'utf8');
const lines = text.split('\n');
/** Without these lines the file is another one: a single plan, or a compilation of other plans. */
const CONTENTS = lines.slice(198, 206).join('\n');

const readSeed = (bytes: Uint8Array) => ({
  name: 'education-2024',
  file: FILE,
  bytes,
  source: readSource(bytes, FILE),
});
const convert = (bytes: Uint8Array): Promise<Converted> => convertSeed(readSeed(bytes));

/** The stages that read and find. */
const FINDING: readonly StageName[] = ['parse', 'model', 'check', 'glyphs'];
async function find(bytes: Uint8Array): Promise<Converted> {
  const all = [{ seed: readSeed(bytes) } as Converted];
  return (await runStages<Site, StageName>(STAGES, FINDING, { all })).all[0] as Converted;
}

const whole = await convert(Buffer.from(text));
const before = new Set(whole.compilation.findings.map(({ rule, message }) => rule + message));
/** The words that each anchor stands on, and the lines where they are printed. */
const words = new Map(
  whole.compilation.plans.flatMap((plan) =>
    plan.entries.map((entry) => [
      `${plan.ordinal}#${entry.anchor}`,
      { heading: foldText(entry.heading), at: [entry.outlinePlace?.line, entry.bodyPlace?.line] },
    ]),
  ),
);

const numbers = Array.from({ length: TIMES }, (_, n) => n);
const cases = await Promise.all(numbers.map(makeCase));
type Case = (typeof cases)[number];

async function makeCase(n: number) {
  const damaged = damage(lines, n);
  const source = damaged.lines.join('\n');
  // What is made of the findings' text may stumble, too: in each way of damage now and then.
  const converted = await (n % 6 === 0 ? convert : find)(Buffer.from(source));
  const findings = converted.compilation.findings.filter(({ rule, message }) => !before.has(rule + message));
  return { ...damaged, n, source, converted, findings, keepsContents: source.includes(CONTENTS) };
}

const label = ({ n, name }: Case): string => `${n}: ${name}`;
/** The words of the file, whatever its lines and numbers. */
const isHarmless = ({ source }: Case): boolean => source.replace(/\n+/g, '\n') === text.replace(/\n+/g, '\n');

/** Stands at the damage, or names an entry or an outline that was printed there. */
function pointsAt({ from, to, lost }: Damaged, { rule, place, plan, anchor }: Finding): boolean {
  if (place.line >= from - 1 && place.line <= to + 1) return true;
  if (rule === 'outline-missing') return true;
  const at = words.get(`${plan}#${anchor}`)?.at ?? [];
  return at.some((line) => line !== undefined && line >= lost[0] - 1 && line <= lost[1] + 1);
}

/** Lines in front of numbered text bear no number that could be missed. */
const isInPreamble = ({ lost }: Case): boolean => [208, 288, 289, 325, 326].includes(lost[0]) && lost[0] === lost[1];

describe('the damaged seed', () => {
  test('prints back, whatever the damage', () => {
    expect(cases.filter(({ converted, source }) => unparse(converted.tree) !== source).map(label)).toEqual([]);
  });

  test('has findings that point at the damage', () => {
    const told = cases.filter((damaged) => !isHarmless(damaged) && !isInPreamble(damaged));
    const silent = told.filter(({ findings }) => findings.length === 0);
    const astray = told.filter(
      (damaged) => damaged.keepsContents && !damaged.findings.some((finding) => pointsAt(damaged, finding)),
    );
    expect({ silent: silent.map(label), astray: astray.map(label) }).toEqual({ silent: [], astray: [] });
  });

  test('has no anchor on other words, but with a finding', () => {
    const untold = cases.filter(({ keepsContents, converted, findings }) => {
      if (!keepsContents) return false;
      return converted.compilation.plans.some((plan) =>
        plan.entries.some((entry) => {
          const known = words.get(`${plan.ordinal}#${entry.anchor}`);
          if (known === undefined || known.heading === foldText(entry.heading)) return false;
          const at = [entry.bodyPlace?.line, entry.outlinePlace?.line];
          return !findings.some(
            ({ place, ...about }) =>
              (about.plan === plan.ordinal && about.anchor === entry.anchor) ||
              at.some((line) => line !== undefined && Math.abs(place.line - line) <= 1),
          );
        }),
      );
    });
    expect(untold.map(label)).toEqual([]);
  });

  test('is read or refused when its bytes are damaged', async () => {
    const bytes = Buffer.from(text);
    for (let n = 0; n < 200; n++) {
      const damaged = Buffer.from(bytes);
      for (let i = 0; i <= n % 7; i++) damaged[(n * 7919 + i * 104729) % damaged.length] = (n * 31 + i * 17) % 256;
      const cut = damaged.subarray(0, n % 3 === 0 ? (n * 65537) % damaged.length : damaged.length);
      try {
        expect(unparse((await convert(cut)).tree)).toBe(cut.toString('utf8'));
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }
  });
});
