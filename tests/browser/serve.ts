/** Serves a folder of the built site as `npm start` does. */
import { serve as listen, type Served } from '../../scripts/shell/serve.ts';
import { answerFrom } from '../../scripts/shell/site-server.ts';

export type { Served };

/** The files of `over`, a folder, stand before those of the site. */
export const serve = (folder: string, over?: string): Promise<Served> => listen(answerFrom(folder, over), 0);
