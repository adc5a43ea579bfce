import { expect, test } from 'vitest';
import { refusePrint } from '../../../../scripts/outputs/pdf/refuse-print.ts';
import { refuseKilled } from '../../../../scripts/shell/killed.ts';
import { readText } from '../../../print/convert.ts';

const { compilation, tree } = readText('县工作要点\n1.党\ufeff建。甲。\n');
const refuse = (message: string) => refusePrint('县工作要点', new Error(message), compilation, tree.source).message;

test('a character that PDF/UA does not allow is named where it stands', () => {
  const said =
    'Typst: [SourceDiagnostic { message: "PDF/UA-1 error: the text contains the disallowed codepoint `\\"\\\\u{feff}\\"`" }]';
  expect(refuse(said)).toMatch(/^sample\.txt:2:4：字符 U\+FEFF 不能排进 PDF/);
});

test('of what else Typst says the message is kept, without the places in the template', () => {
  const said = 'Typst: [{"message":"unknown font","package":"","path":"document.typ","hints":[]}]';
  expect(refuse(said)).toMatch(/^sample\.txt：“县工作要点”排不成 PDF，排印程序说："unknown font"\n/);
  expect(refuse('no end after 1200 s')).toContain('no end after 1200 s');
});

test('what is told in words already is told as it is', () => {
  const killed = refuseKilled('/x/press-hand.ts', 'SIGKILL');
  expect(refusePrint('县工作要点', killed, compilation, tree.source)).toBe(killed);
});
