import type { IdeaDocument, RulesDocument } from '@/lib/crypto/bulletin';
import { readJcs, readJcsText } from '@/lib/crypto/read-jcs';
import { BUNDLE_FILES, type EligibleDocument, type LogDocument, type Opening } from './documents';
import { readEligible, readIdeas, readLog, readOpeningLine, readRules, readVoid } from './readers';
import { SUMS_FILE, wrongSums } from './sums';
import { readZip } from './zip';

export type BundleFaultCode =
  | 'BAD_ZIP'
  | 'MISSING_FILE'
  | 'UNKNOWN_FILE'
  | 'BAD_SUMS'
  | 'BAD_CHECKSUM'
  | 'NOT_CANONICAL'
  | 'BAD_SHAPE';

export interface BundleFault {
  readonly code: BundleFaultCode;
  /** A file, or a line of one: `openings.jsonl:12`, counted from 1. */
  readonly where?: string;
}

/** What the files of a bundle say. */
export interface BundleDocuments {
  readonly rules: RulesDocument;
  readonly ideas: readonly IdeaDocument[];
  readonly eligible: EligibleDocument;
  readonly log: LogDocument;
  readonly openings: readonly Opening[];
  /** Tags of void.json. */
  readonly voidTags: readonly string[];
  /** result.json, canonical and no more: it is held against a count of one's own. */
  readonly result: unknown;
  /** The files as they are. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface ReadBundle {
  /** `null` when a file is missing or cannot be read. */
  readonly documents: BundleDocuments | null;
  readonly faults: readonly BundleFault[];
}

const ALL_FILES = [...BUNDLE_FILES, SUMS_FILE];
const NO_BYTES = new Uint8Array();

/** Reads a bundle as strictly as it is written; a wrong sum alone does not keep its file from being read. */
export function readBundle(zip: Uint8Array): ReadBundle {
  const unpacked = readZip(zip, ALL_FILES);
  if (!unpacked.ok) {
    const { code, name } = unpacked.error;
    return { documents: null, faults: [name === undefined ? { code } : { code, where: name }] };
  }
  const files = unpacked.value;
  const missing = ALL_FILES.filter((name) => !files.has(name));
  if (missing.length > 0) {
    return { documents: null, faults: missing.map((where) => ({ code: 'MISSING_FILE', where })) };
  }
  const reader = new FileReader(files);
  reader.checkSums();
  const documents = reader.documents();
  return { documents, faults: reader.faults };
}

class FileReader {
  readonly faults: BundleFault[] = [];

  constructor(private readonly files: ReadonlyMap<string, Uint8Array>) {}

  checkSums(): void {
    const text = new TextDecoder().decode(this.bytes(SUMS_FILE));
    const wrong = wrongSums(text, this.files);
    if (wrong === null) this.faults.push({ code: 'BAD_SUMS', where: SUMS_FILE });
    else for (const where of wrong) this.faults.push({ code: 'BAD_CHECKSUM', where });
  }

  documents(): BundleDocuments | null {
    const rules = this.json('rules.json', readRules);
    const ideas = this.json('ideas.json', readIdeas);
    const eligible = this.json('eligible.json', readEligible);
    const log = this.json('log.json', readLog);
    const voidTags = this.json('void.json', readVoid);
    const result = this.json('result.json', (value) => value);
    const openings = this.openings();
    if (!rules || !ideas || !eligible || !log || !voidTags || !openings || result === null) return null;
    return { rules, ideas, eligible, log, openings, voidTags, result, files: this.files };
  }

  private json<T>(where: string, read: (value: unknown) => T | null): T | null {
    const value = readJcs(this.bytes(where));
    return this.shaped(where, value, read);
  }

  private shaped<T>(where: string, value: unknown, read: (value: unknown) => T | null): T | null {
    if (value === undefined) {
      this.faults.push({ code: 'NOT_CANONICAL', where });
      return null;
    }
    const document = read(value);
    if (document === null) this.faults.push({ code: 'BAD_SHAPE', where });
    return document;
  }

  private openings(): Opening[] | null {
    const lines = textLines(this.bytes('openings.jsonl'));
    if (!lines) {
      this.faults.push({ code: 'NOT_CANONICAL', where: 'openings.jsonl' });
      return null;
    }
    const openings = lines.map((line, i) =>
      this.shaped(`openings.jsonl:${i + 1}`, readJcsText(line), readOpeningLine),
    );
    return openings.every((opening) => opening !== null) ? openings : null;
  }

  private bytes(name: string): Uint8Array {
    return this.files.get(name) ?? NO_BYTES;
  }
}

/** Lines that all end in \n; `null` when the last one does not, or it is not UTF-8. */
function textLines(bytes: Uint8Array): string[] | null {
  try {
    const lines = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).split('\n');
    return lines.pop() === '' ? lines : null;
  } catch {
    return null;
  }
}
