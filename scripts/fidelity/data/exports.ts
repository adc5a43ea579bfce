/**
 * The data that every compilation offers, in this order: what writes a form, and what proves it. Nothing else has the list,
 * so that no form is published without a proof; pages, headers and links follow from it.
 */
import { type DataForm, MODEL_FORM } from '../../../src/model/plan/data-form.ts';
import { addressesJson } from '../../outputs/data/addresses.ts';
import { akomaNtoso } from '../../outputs/data/akoma-ntoso.ts';
import { itemsCsv } from '../../outputs/data/csv.ts';
import type { DataExport } from '../../outputs/data/data-export.ts';
import { itemsNdjson } from '../../outputs/data/items-ndjson.ts';
import { plainText } from '../../outputs/data/plain-text.ts';
import type { Made } from '../made-site.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkAkomaNtoso } from './check-akoma-ntoso.ts';
import { checkCsv } from './check-csv.ts';
import { checkItems } from './check-items.ts';
import { checkPlainText } from './check-plain-text.ts';

/**
 * Throws a `Refusal` where the text that was published is not what the model has. It draws that from the model by itself,
 * with no help of what wrote it; a test holds it to refuse a file of which anything is missing.
 */
export type ProofOfExport = (text: string, made: Made) => void;

export const EXPORTS: readonly (readonly [DataExport, ProofOfExport])[] = [
  [itemsCsv, checkCsv],
  [itemsNdjson, checkItems],
  [akomaNtoso, checkAkomaNtoso],
  [plainText, checkPlainText],
  [addressesJson, checkAddresses],
];

/** What the build writes: all that is proven, and nothing else. */
export const WRITTEN: readonly DataExport[] = EXPORTS.map(([written]) => written);

/** As pages offer them, with what is emitted as the pages are. */
export const DATA_FORMS: readonly DataForm[] = [
  MODEL_FORM,
  ...WRITTEN.map(({ path, type, label, use }) => ({ path, type, label, use })),
];
