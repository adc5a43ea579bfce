import { createHash } from 'node:crypto';
import type { EmittedFile } from '../../shell/emitted-file.ts';

/** A JSON file named by its content, so that no browser takes an old one for a new one. */
export const nameFile = (folder: string, data: unknown): EmittedFile => nameText(folder, JSON.stringify(data));

/** `content` is JSON. */
export function nameText(folder: string, content: string): EmittedFile {
  return { path: `${folder}/${createHash('sha256').update(content).digest('hex').slice(0, 12)}.json`, content };
}
