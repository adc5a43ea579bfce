/** `npm run dev`: the editor's desk. */
import { runDesk } from '../desk/run-desk.ts';
import { readOptions } from '../shell/options.ts';
import { runCommand } from '../shell/report.ts';
import { readPort } from '../shell/serve.ts';

await runCommand(async () => {
  const { seeds } = readOptions('dev', { seeds: 'seeds' });
  await runDesk(seeds, readPort(process.env));
});
