/** Proof of the files for programs: the model, its exports, each by its own proof, and the seed. */
import { readFileSync } from 'node:fs';
import { forReaders } from '../../../src/model/plan/finding.ts';
import { provenOf } from '../../../src/model/plan/skipped.ts';
import { compareValue } from '../line.ts';
import type { Made } from '../made-site.ts';
import { printJson } from '../readers/print-json.ts';
import { checkOriginal } from './check-original.ts';
import { EXPORTS } from './exports.ts';

/** As it is committed. */
const SCHEMA = readFileSync(new URL('../../outputs/pages/index.schema.json', import.meta.url), 'utf8');

/** Throws the `Refusal` of the first file that says something else than the model. */
export function checkData(made: Made): void {
  checkModelFile(made);
  for (const [{ path }, prove] of EXPORTS) prove(made.readText(path), made);
  checkOriginal(made);
}

/** What only the editor is told is left out. */
function checkModelFile({ compilation, file, readText }: Made): void {
  const findings = forReaders(compilation.findings);
  const plans = compilation.plans.map((plan) => ({ ...plan, skipped: provenOf(plan.skipped) }));
  compareValue(file, 'index.json ', printJson({ ...compilation, plans, findings }), readText('index.json'));
  compareValue(file, 'index.schema.json ', SCHEMA, readText('index.schema.json'));
}
