/** A server on this machine's own address, which no other machine reaches. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refusal } from './refusal.ts';

export interface Served {
  /** `http://127.0.0.1:PORT`, without a `/` at its end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const HIGHEST_PORT = 65_535;
/** How many ports are tried. */
const TRIES = 100;

/** A port that is taken gives way to the next free one; 0 asks for any. Throws a `Refusal` where none may be had. */
export async function serve(answer: RequestListener, port: number): Promise<Served> {
  const server = createServer(answer);
  const last = Math.min(port + TRIES, HIGHEST_PORT);
  for (let candidate = port; !(await isListening(server, candidate, candidate === last)); ) candidate += 1;
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => close(server),
  };
}

async function isListening(server: Server, port: number, isLast: boolean): Promise<boolean> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' && !isLast) return false;
    throw new Refusal({
      file: `PORT=${port}`,
      found: code === 'EADDRINUSE' ? '这个端口和后面的都被占用' : `这个端口不能用（${code}）`,
      todo: '换一个端口，如 PORT=8080，再运行',
    });
  } finally {
    server.removeAllListeners('error');
  }
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}

/** The port in the environment's PORT; 4321 where it says none. Throws a `Refusal` for what is no port. */
export function readPort({ PORT = '' }: NodeJS.ProcessEnv): number {
  if (PORT.trim() === '') return 4321;
  if (/^\d{1,5}$/.test(PORT.trim()) && Number(PORT) <= HIGHEST_PORT) return Number(PORT);
  throw new Refusal({
    file: `PORT=${PORT}`,
    found: '不是端口号',
    expected: `0 到 ${HIGHEST_PORT} 的整数（0 是任意一个空着的端口）`,
    todo: '改正环境变量 PORT 后再运行，或不设它（4321）',
  });
}
