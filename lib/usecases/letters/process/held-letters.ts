import { utf8 } from '@/lib/crypto/bytes';
import { sha256Hex } from '@/lib/crypto/digest';
import type { LetterSheet } from '@/lib/formats/letters/types';
import { countParts, letterFile } from '../letter-files';
import type { LetterRun } from '../run-letters';
import type { Answer, HeldFile, ToProcess } from './messages';

/** Bytes sent at a time: some twenty letters. */
const PIECE = 256 * 1024;

/** The codes of a run, in the memory of its process: key file first, then, once it was shown to be saved, the letters. */
export class HeldLetters {
  private confirmed = false;
  private readonly open = new Map<number, Iterator<Uint8Array>>();

  constructor(
    private readonly run: LetterRun,
    private readonly sheet: LetterSheet,
  ) {}

  answer(message: Exclude<ToProcess, { kind: 'start' }>): Answer | null {
    const { id } = message;
    switch (message.kind) {
      case 'confirm': {
        const same = message.fingerprint === sha256Hex(utf8(this.run.keyFile));
        this.confirmed ||= same;
        return { kind: 'confirmed', id, same };
      }
      case 'open':
        return { kind: 'opened', id, error: this.openFile(id, message.file) };
      case 'pull':
        return { kind: 'piece', id, bytes: this.nextPiece(id) };
      case 'cancel':
        this.open.delete(id);
        return null;
    }
  }

  private openFile(id: number, file: HeldFile): 'KEY_NOT_CONFIRMED' | 'NO_SUCH_FILE' | null {
    const { keyFile, letters } = this.run;
    if (file.kind === 'key') {
      this.open.set(id, [Buffer.from(keyFile)].values());
      return null;
    }
    if (!this.confirmed) return 'KEY_NOT_CONFIRMED';
    if (file.kind === 'pdf' && !isPart(file.part, letters.length)) return 'NO_SUCH_FILE';
    this.open.set(id, letterFile(this.sheet, letters, file));
    return null;
  }

  private nextPiece(id: number): Uint8Array | null {
    const pieces = this.open.get(id);
    const gathered: Uint8Array[] = [];
    let size = 0;
    while (size < PIECE) {
      const next = pieces?.next();
      if (!next || next.done) break;
      gathered.push(next.value);
      size += next.value.length;
    }
    if (size > 0) return Buffer.concat(gathered);
    this.open.delete(id);
    return null;
  }
}

/** Files are numbered from 1. */
function isPart(part: number, letters: number): boolean {
  return Number.isInteger(part) && part >= 1 && part <= countParts(letters);
}
