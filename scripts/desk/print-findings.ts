/** Findings as the command line says them. */
import type { Finding } from '../../src/model/plan/finding.ts';
import { asCalled } from '../shell/as-called.ts';

const LABEL: Record<Finding['severity'], string> = { error: '错误', warning: '注意', info: '说明' };
/** What is not proven is said to be no fact. */
const DOUBT = '存疑';

/** Prints findings as `file:line:column 注意 rule 文字`, one a line, with the hint below. */
export function printFindings(findings: readonly Finding[]): void {
  for (const { rule, severity, place, message, hint, isDoubt } of findings) {
    const label = isDoubt ? DOUBT : LABEL[severity];
    console.log(`${place.file}:${place.line}:${place.column} ${label} ${rule} ${asCalled(message)}`);
    if (hint !== undefined) console.log(`    ${asCalled(hint)}`);
  }
}
