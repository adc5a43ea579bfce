/** Serves a folder of the built site as `npm start` does, and axe at an address that no site has. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve as listen, type Served } from '../../scripts/shell/serve.ts';
import { answerFrom } from '../../scripts/shell/site-server.ts';
import { slowNetwork } from './slowness.ts';

export type { Served };

export const AXE = '/.axe.js';
/** The servers that have it. */
export const axesOrigins = new Set<string>();
export const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** The files of `over`, a folder, stand before those of the site. */
export async function serve(folder: string, over?: string): Promise<Served> {
  const answer = slowNetwork(answerFrom(folder, over));
  const served = await listen((request, response) => {
    if (request.url !== AXE) return answer(request, response);
    response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'max-age=3600' });
    response.end(axeSource);
  }, 0);
  axesOrigins.add(served.origin);
  return served;
}

export interface Cuttable extends Served {
  /** Whether nobody reaches the server: each request is dropped unanswered. */
  isCut: boolean;
}

/** A served site whose line can be cut. */
export async function serveCuttable(folder: string): Promise<Cuttable> {
  const answer = slowNetwork(answerFrom(folder));
  const served: Cuttable = {
    isCut: false,
    ...(await listen((request, response) => {
      if (served.isCut) request.socket.destroy();
      else answer(request, response);
    }, 0)),
  };
  return served;
}
