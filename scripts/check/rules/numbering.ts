/** Rules on the numbers that open entries. */
import { lastStep, parseAnchor } from '../../../src/model/address/anchor.ts';
import type { Entry, Plan } from '../../../src/model/plan/compilation.ts';
import type { Place } from '../../../src/model/plan/place.ts';
import { numberRows, skippedOrdinals } from '../../model/number-rows.ts';
import type { Found, Rule } from '../rule.ts';
import { nameEntry, nthPlan } from '../rule.ts';

/** An item whose mark lost its stop, in the body or in the outline: `27构建…`. */
export const markWithoutStop: Rule = ({ compilation }) =>
  eachEntry(compilation.plans, (plan, entry) => [
    ...reportLostStop(plan, entry, entry.inBody ? entry.mark : null, entry.bodyPlace),
    ...reportLostStop(plan, entry, entry.outlineMark, entry.outlinePlace),
  ]);

function reportLostStop(plan: Plan, entry: Entry, mark: string | null, place: Place | null): Found[] {
  if (mark === null || place === null || entry.heading === '' || !/^[0-9０-９]+$/.test(mark)) return [];
  return [
    {
      severity: 'warning',
      place,
      message: `${nthPlan(plan)}${nameEntry(entry)}的编号后缺“.”，据前后编号认作编号。`,
      hint: '核对原件，可在编号后补上“.”。',
      expected: `${mark}.`,
      actual: mark,
      plan: plan.ordinal,
      anchor: entry.anchor,
    },
  ];
}

/** Numbers that a row skips. They are reserved: no other item gets them, and none is invented. */
export const numberGap: Rule = ({ compilation }) =>
  compilation.plans.flatMap((plan) =>
    numberRows(plan.entries).flatMap((row) =>
      skippedOrdinals(row).map(({ before, after, first, last }) => ({
        severity: 'warning' as const,
        place: placeOfEntry(after),
        message: `${nthPlan(plan)}的${UNIT[after.kind]}编号从 ${before.ordinal} 跳到 ${after.ordinal}，原文无第${first === last ? first : `${first}–${last}`}${UNIT[after.kind]}。`,
        hint: '核对原件；这个编号留空，不另作他用。',
        expected: `${first}`,
        actual: `${after.ordinal}`,
        plan: plan.ordinal,
        anchor: after.anchor,
      })),
    ),
  );

/** A row that begins with another number than 1. */
export const numberStart: Rule = ({ compilation }) =>
  compilation.plans.flatMap((plan) =>
    numberRows(plan.entries).flatMap(([first, ...rest]): Found[] => {
      if (first === undefined || first.ordinal === 1 || rest.some(({ ordinal }) => ordinal === 1)) return [];
      const lost = first.ordinal === 2 ? '1' : `1–${first.ordinal - 1}`;
      return [
        {
          severity: 'warning',
          place: placeOfEntry(first),
          message: `${nthPlan(plan)}的${UNIT[first.kind]}编号从 ${first.ordinal} 开始，原文无第${lost}${UNIT[first.kind]}。`,
          hint: '核对原件；也可能是编号后的数字使前面的编号未被认出。',
          expected: '1',
          actual: `${first.ordinal}`,
          plan: plan.ordinal,
          anchor: first.anchor,
        },
      ];
    }),
  );

/** A number used twice in the same place: the second one's anchor ends in -b. */
export const numberRepeated: Rule = ({ compilation }) =>
  eachEntry(compilation.plans, (plan, entry) =>
    lastStep(parseAnchor(entry.anchor)).twin > 1
      ? [
          {
            severity: 'warning',
            place: placeOfEntry(entry),
            message: `${nthPlan(plan)}的编号“${entry.mark}”在同一处重复，第二次出现的地址为 #${entry.anchor}。`,
            hint: '核对原件的编号。',
            plan: plan.ordinal,
            anchor: entry.anchor,
          },
        ]
      : [],
  );

/** A number smaller than the one before it in its row. */
export const numberOrder: Rule = ({ compilation }) =>
  compilation.plans.flatMap((plan) =>
    numberRows(plan.entries).flatMap((row) =>
      row.flatMap((entry, i): Found[] => {
        const before = row[i - 1];
        if (before === undefined || entry.ordinal >= before.ordinal) return [];
        return [
          {
            severity: 'warning',
            place: placeOfEntry(entry),
            message: `${nthPlan(plan)}的编号“${entry.mark}”排在“${before.mark}”之后，次序倒了。`,
            hint: '核对原件的次序。',
            plan: plan.ordinal,
            anchor: entry.anchor,
          },
        ];
      }),
    ),
  );

const UNIT: Record<Entry['kind'], string> = { part: '部分', section: '节', item: '项', subitem: '目', point: '点' };

function placeOfEntry(entry: Entry): Place {
  return (entry.bodyPlace ?? entry.outlinePlace) as Place;
}

function eachEntry(plans: readonly Plan[], find: (plan: Plan, entry: Entry) => Found[]): Found[] {
  return plans.flatMap((plan) => plan.entries.flatMap((entry) => find(plan, entry)));
}
