import { STAGES } from '../../../scripts/pipeline.ts';
import type { Stage } from '../../../scripts/shell/stage.ts';
import type { Site } from '../../../scripts/stages/site.ts';

type Open = Pick<Stage<Site>, 'name' | 'run' | 'turns'>;
type Around = (name: string, work: () => Promise<void>, site: Site) => Promise<void>;

/** Has `around` do each stage's work in this process's builds; of a stage of compilations, each one's. */
export function aroundStages(around: Around): void {
  for (const stage of STAGES as unknown as { -readonly [Key in keyof Open]: Open[Key] }[]) {
    const { name, run, turns } = stage;
    if (turns === undefined) stage.run = (site) => around(name, () => run.call(stage, site), site);
    else stage.turns = (site) => turns(site).map((turn) => () => around(name, turn, site));
  }
}
