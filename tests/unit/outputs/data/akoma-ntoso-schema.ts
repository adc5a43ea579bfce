/**
 * The OASIS schema is not ours to carry. Where a copy lies beside the project (`../shared/schemas`, or the folder that
 * AKOMA_NTOSO_SCHEMAS names) documents are held against it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER =
  process.env.AKOMA_NTOSO_SCHEMAS ?? fileURLToPath(new URL('../../../../../shared/schemas', import.meta.url));

/** What `validateXML` takes beside the document; undefined where there is no copy. */
export function akomaNtosoSchema() {
  if (!existsSync(join(FOLDER, 'akomantoso30.xsd'))) return undefined;
  const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
  return { schema: [read('akomantoso30.xsd')], preload: [{ fileName: 'xml.xsd', contents: read('xml.xsd') }] };
}
