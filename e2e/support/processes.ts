import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { freePort } from '@/db/embedded/ports';

const ROOT = path.resolve(import.meta.dirname, '../..');
const START_MS = 60_000;
const STOP_MS = 10_000;

type Environment = Readonly<Record<string, string>>;

export interface RunningServer {
  readonly url: string;
  /** Everything it has printed so far, its log included. */
  printed(): string;
  stop(): Promise<void>;
  /** Ends it at once, without a chance to finish anything. */
  kill(): void;
}

/** Runs one of our commands to its end; throws with what it printed when it fails. */
export async function runToEnd(command: string, environment: Environment): Promise<void> {
  const { child, output } = run(command, [], environment);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${command} ended with ${code}:\n${endOf(output())}`);
}

/** Starts one of our servers on a free port and waits until it answers. */
export async function startServer(command: string, environment: Environment): Promise<RunningServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const { child, output } = run(command, ['--port', String(port), '--host', '127.0.0.1'], {
    ...environment,
    NEXTAUTH_URL: url,
  });
  // Whatever ends this process also ends the server.
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    if (child.exitCode !== null) return;
    const timer = setTimeout(kill, STOP_MS);
    child.kill('SIGTERM');
    await once(child, 'exit');
    clearTimeout(timer);
  };
  const deadline = Date.now() + START_MS;
  while (!(await answers(url))) {
    if (child.exitCode !== null)
      throw new Error(`${command} ended with ${child.exitCode}:\n${endOf(output())}`);
    if (Date.now() > deadline) {
      await stop();
      throw new Error(`${command} does not answer on ${url}:\n${endOf(output())}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { url, printed: output, stop, kill };
}

function run(
  command: string,
  args: readonly string[],
  environment: Environment,
): { child: ChildProcess; output: () => string } {
  // What an earlier test of this process signed its sessions with is nothing to another server.
  const { NEXTAUTH_SECRET: _, NEXTAUTH_URL: __, ...inherited } = process.env;
  const env = { ...inherited, ...environment };
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(ROOT, command), ...args], {
    cwd: ROOT,
    env,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      text += part.toString();
    });
  }
  return { child, output: () => text };
}

function endOf(output: string): string {
  return output.slice(-8000);
}

/** True once anything is answered, whatever it says: the tests judge pages. */
async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { redirect: 'manual' });
    return true;
  } catch {
    return false;
  }
}
