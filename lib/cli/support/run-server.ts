import { readEnv } from '@/lib/env';
import type { System } from '@/lib/usecases/system/open-system';
import type { Serving } from '../server/serve';
import { CommandError } from './command';

export interface RunServerOptions {
  readonly system: System;
  readonly port: string | undefined;
  readonly host: string | undefined;
  readonly dev: boolean;
  readonly otherPorts: boolean;
}

const DEFAULT_PORT = 3000;

/** Serves until Ctrl-C or a stop signal, and then closes everything in order. Returns when pages are answered. */
export async function runServer(options: RunServerOptions): Promise<Serving> {
  const port = readPort(options.port ?? process.env.PORT);
  const serving = await start(options, port);
  if (serving.port !== port && port !== 0) console.log(`Port ${port} is taken; using ${serving.port}.`);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await serving.close();
    await options.system.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  return serving;
}

async function start(options: RunServerOptions, port: number): Promise<Serving> {
  // The framework reads its mode when it is loaded, so it is loaded after the mode is set.
  Object.assign(process.env, {
    NODE_ENV: options.dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  });
  const { serve } = await import('../server/serve');
  try {
    return await serve({
      port,
      otherPorts: options.otherPorts,
      host: options.host ?? '0.0.0.0',
      dev: options.dev,
      trustProxy: readEnv().TRUST_PROXY === '1',
      onPort: (chosen) => {
        process.env.NEXTAUTH_URL ??= `http://localhost:${chosen}`;
      },
    });
  } catch (error) {
    await options.system.close();
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new CommandError(`Port ${port} is taken. Choose another with --port.`);
    if (code === 'EACCES') throw new CommandError(`Port ${port} may not be used by this user.`);
    throw error;
  }
}

function readPort(given: string | undefined): number {
  const port = Number(given ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CommandError(`${given} is not a port`, 2);
  return port;
}
