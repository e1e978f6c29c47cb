import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import type { RunState } from '@/lib/domain/letters';
import { log } from '../../system/log';
import type { Answer, FromProcess, HeldFile, ToProcess } from './messages';

const PROGRAM = ['lib', 'usecases', 'letters', 'process', 'child.ts'];

/** The process of one letter run, seen from the server. It has no codes; they pass through as pieces of a file. */
export class LetterProcess {
  private current: RunState = { kind: 'running', done: 0, total: 0 };
  private readonly waiting = new Map<number, (answer: Answer | null) => void>();
  private lastId = 0;
  private ended = false;

  private constructor(
    private readonly child: ChildProcess,
    private readonly keepMs: number,
    private readonly onEnd: (process: LetterProcess) => void,
  ) {
    child.on('message', (message: FromProcess) => this.hear(message));
    child.once('exit', () => this.end());
  }

  /**
   * Starts a process that makes letters. Resolves when it runs, not when it is done; null when this machine cannot start one.
   * `onEnd` is called when it is gone. Its words go nowhere: an error might quote what it was working on.
   */
  static async start(
    given: Omit<Extract<ToProcess, { kind: 'start' }>, 'kind'>,
    onEnd: (process: LetterProcess) => void,
  ): Promise<LetterProcess | null> {
    const program = path.join(/*turbopackIgnore: true*/ process.cwd(), ...PROGRAM);
    const child = spawn(/*turbopackIgnore: true*/ process.execPath, ['--import', 'tsx', program], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    const spawned = await new Promise<boolean>((resolve) => {
      child.once('spawn', () => resolve(true));
      child.once('error', () => resolve(false));
    });
    if (!spawned) return null;
    const made = new LetterProcess(child, given.keepMs, onEnd);
    made.say({ kind: 'start', ...given });
    return made;
  }

  get state(): RunState {
    return this.current;
  }

  /** Whether this is the fingerprint of the key file. */
  async confirm(fingerprint: string): Promise<boolean> {
    const answer = await this.ask((id) => ({ kind: 'confirm', id, fingerprint }));
    const same = answer?.kind === 'confirmed' && answer.same;
    if (same && this.current.kind === 'made') this.current = { ...this.current, keyConfirmed: true };
    return same;
  }

  /** Opens a file; a string is why not. `GONE`: the process has ended. */
  async open(
    file: HeldFile,
  ): Promise<{ readonly id: number } | 'KEY_NOT_CONFIRMED' | 'NO_SUCH_FILE' | 'GONE'> {
    const answer = await this.ask((id) => ({ kind: 'open', id, file }));
    if (answer?.kind !== 'opened') return 'GONE';
    return answer.error ?? { id: answer.id };
  }

  /** The next piece of a file, null at its end. Throws when the process ends before the file does. */
  async pull(id: number): Promise<Uint8Array | null> {
    const answer = await this.ask(() => ({ kind: 'pull', id }), id);
    if (answer?.kind !== 'piece') throw new Error('the process of the letter run has ended');
    return answer.bytes;
  }

  cancel(id: number): void {
    this.say({ kind: 'cancel', id });
  }

  /** Ends the process, and with it the codes. Resolves when it is gone. */
  async destroy(): Promise<void> {
    if (this.ended) return;
    const gone = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    this.child.kill('SIGKILL');
    await gone;
  }

  private ask(message: (id: number) => ToProcess, id = ++this.lastId): Promise<Answer | null> {
    if (this.ended) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.say(message(id));
    });
  }

  private say(message: ToProcess): void {
    // An error here means that the process is going; `exit` tells the rest.
    if (this.child.connected) this.child.send(message, () => undefined);
  }

  private hear(message: FromProcess): void {
    switch (message.kind) {
      case 'progress':
        this.current = { ...message, kind: 'running' };
        return;
      case 'refused':
        this.current = { kind: 'failed', error: message.error };
        return;
      case 'made':
        this.current = { ...message, keyConfirmed: false, endsAt: new Date(Date.now() + this.keepMs) };
        return;
      default:
        this.waiting.get(message.id)?.(message);
        this.waiting.delete(message.id);
    }
  }

  private end(): void {
    this.ended = true;
    if (this.current.kind === 'running') {
      this.current = { kind: 'failed', error: 'FAULT' };
      log.error('a letter run ended before it was done');
    }
    for (const resolve of this.waiting.values()) resolve(null);
    this.waiting.clear();
    this.onEnd(this);
  }
}
