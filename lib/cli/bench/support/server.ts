import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { CommandError } from '../../support/command';

export interface BuiltServer {
  /** For example `http://127.0.0.1:41234`. */
  readonly origin: string;
  stop(): Promise<void>;
}

const START = path.join(import.meta.dirname, '../../start.ts');
const PROJECT = path.join(import.meta.dirname, '../../../..');
const START_MS = 60_000;
const STOP_MS = 10_000;

/** Starts the built application as a process of its own, as `npm start` does, on a free port of this machine only. */
export async function startBuiltServer(env: Readonly<Record<string, string>>): Promise<BuiltServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', START, '--port', '0', '--host', '127.0.0.1'], {
    cwd: PROJECT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await portOf(child);
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      const late = setTimeout(end, STOP_MS);
      await gone;
      clearTimeout(late);
      process.off('exit', end);
    },
  };
}

/** The port the server says it answers on; its last words as the error when it ends before that. */
function portOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => refuse('it did not answer in time'), START_MS);
    const refuse = (why: string) => {
      clearTimeout(late);
      child.kill('SIGKILL');
      reject(new CommandError(`The server did not start: ${why}\n${said.trim().slice(-2000)}`));
    };
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-20_000);
      const port = /answers on http:\/\/localhost:(\d+)/.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(late);
      resolve(port);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => refuse(`it ended with code ${code}`));
    child.once('error', (error) => refuse(error.message));
  });
}
