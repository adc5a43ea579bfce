/** Serves a folder of the built site as `npm start` does. */
import { serve as listen, type Served } from '../../scripts/shell/serve.ts';
import { answerFrom } from '../../scripts/shell/site-server.ts';

export type { Served };

/** The files of `over`, a folder, stand before those of the site. */
export const serve = (folder: string, over?: string): Promise<Served> => listen(answerFrom(folder, over), 0);

export interface Cuttable extends Served {
  /** Whether nobody reaches the server: each request is dropped unanswered. */
  isCut: boolean;
}

/** A served site whose line can be cut. */
export async function serveCuttable(folder: string): Promise<Cuttable> {
  const answer = answerFrom(folder);
  const served: Cuttable = {
    isCut: false,
    ...(await listen((request, response) => {
      if (served.isCut) request.socket.destroy();
      else answer(request, response);
    }, 0)),
  };
  return served;
}
