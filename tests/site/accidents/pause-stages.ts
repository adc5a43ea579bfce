/**
 * Loaded into a build before it begins (`--import`): at the beginning of each stage the process says which, and waits for a
 * word on its input, so that a test can end it there.
 */
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { aroundStages } from './around-stages.ts';

process.stdin.unref();

aroundStages(async (name, work) => {
  writeSync(1, `stage ${name}\n`);
  process.stdin.ref();
  process.stdin.resume();
  await once(process.stdin, 'data');
  process.stdin.pause();
  process.stdin.unref();
  await work();
});
