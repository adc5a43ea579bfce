import { createHash } from 'node:crypto';
import type { EmittedFile } from '../../shell/emitted-file.ts';

/** A JSON file named by its content, so that no browser takes an old one for a new one. */
export function nameFile(folder: string, data: unknown): EmittedFile {
  const content = JSON.stringify(data);
  return { path: `${folder}/${createHash('sha256').update(content).digest('hex').slice(0, 12)}.json`, content };
}
