/** Whatever is exported has a proof that can fail: of a file that lacks a line of words, or has another word in it. */
import { expect, test } from 'vitest';
import { listAddresses } from '../../../../scripts/addresses/ledger/list-addresses.ts';
import { DATA_FORMS, EXPORTS } from '../../../../scripts/fidelity/data/exports.ts';
import type { Made } from '../../../../scripts/fidelity/made-site.ts';
import { Refusal } from '../../../../scripts/shell/refusal.ts';
import { convert } from '../../addresses/ledger/convert.ts';
import { writeExport } from '../../outputs/data/write-export.ts';

const SITE = 'https://example.org';
const compilation = convert('县局2024年工作要点\n一、总体\n1.抓好党建。落实责任。\n2.抓好双减。压实任务。\n');
const made = {
  compilation,
  file: 'demo.txt',
  addresses: listAddresses(compilation, undefined),
  pathOf: (link: string) => link.replace(SITE, ''),
} as Made;

test.each(EXPORTS.map(([written, prove]) => [written.path, written, prove] as const))(
  '%s: its proof takes what was written, and nothing less or else',
  (_, written, prove) => {
    const text = writeExport(written, compilation, SITE);
    expect(() => prove(text, made)).not.toThrow();
    const lines = text.split(/(?<=\n)/);
    const told = lines.filter((line) => /县局|党建|双减/.test(line));
    expect(told).not.toEqual([]);
    for (const line of told) {
      expect(() => prove(lines.filter((one) => one !== line).join(''), made), `without ${line}`).toThrow();
      const altered = line.replace(/县局|党建|双减/, '某事');
      expect(() => prove(text.replace(line, altered), made), altered).toThrow(Refusal);
    }
  },
);

test('each form has an address of its own', () => {
  const paths = DATA_FORMS.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});
