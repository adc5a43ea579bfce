/** A form in which every compilation is published as data: what it is called, and what writes it. */
import type { Across } from '../../../src/model/across/across.ts';
import type { AddressList } from '../../../src/model/address/address-list.ts';
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import type { DataForm } from '../../../src/model/plan/data-form.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';

/** All that an export may draw from. */
export interface CompilationData {
  readonly compilation: Compilation;
  /** The seed as it was handed over. */
  readonly bytes: Uint8Array;
  readonly addresses: AddressList;
  readonly across: Across;
}

/** Its words are shown wherever downloads are offered. It is published once `fidelity/data/exports.ts` names it with its proof. */
export interface DataExport extends DataForm {
  /** The whole file. `site` is the site's origin, such as `https://host.gov.cn`; empty where it has no address. */
  readonly write: (data: CompilationData, site: string) => string;
}

/** The file of one compilation, below `dist/`. */
export const exportAs = ({ path, write }: DataExport, data: CompilationData, site: string): EmittedFile => ({
  path: `${data.compilation.compilation}/${path}`,
  content: write(data, site),
});
