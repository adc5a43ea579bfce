/**
 * The program's own modules as the engine has compiled them, kept from one run to the next: to compile them takes longer
 * than most of what a small change asks for. The engine compares each with its source.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { WORKPLACES } from './project-folders.ts';

/** Of modules that are imported from now on, by processes that this one starts, too. */
export function keepCompiled(): void {
  process.env.NODE_COMPILE_CACHE ??= join(WORKPLACES, 'compiled');
  enableCompileCache();
}
