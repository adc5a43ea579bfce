import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Where builds keep what they need only while they run. */
export const WORKPLACES = join(ROOT, '.yaodian');
