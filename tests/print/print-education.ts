import { openPrinter, type PrintedFile } from '../../scripts/outputs/pdf/print-compilation.ts';
import { readEducationSeed } from './convert.ts';

/** The seed's PDF files: the whole, then plan by plan. */
export async function printEducation(site: string): Promise<PrintedFile[]> {
  const printer = openPrinter(site);
  const printed = await printer.print({ ...readEducationSeed(), about: [] });
  printer.close();
  return printed;
}
