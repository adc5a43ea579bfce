/** `node build-measured.ts SEEDS OUT FILE`: a whole build, what each of its stages costs written to FILE. */
import { writeFileSync } from 'node:fs';
import { buildSite } from '../../runs/build-site.ts';
import { openStageMeter } from './stage-meter.ts';

const [seeds = '', out = '', file = ''] = process.argv.slice(2);
const { measure, costs } = openStageMeter();
await buildSite({ seeds, out, watch: { measure } });
writeFileSync(file, JSON.stringify([...costs]));
