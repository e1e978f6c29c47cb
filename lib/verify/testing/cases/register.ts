import { makeVersion } from '../parts';
import { Random } from '../random';
import { PARTS, resigned, type TamperCase, tampered } from './index';

interface Log {
  readonly checkpoints: readonly string[];
  readonly leaves: readonly string[];
  readonly logKey: string;
  readonly origin: string;
}

const log = (change: (log: Log) => Log) => () => tampered().json<Log>('log.json', change).zip();

/** The rules, with a form of words that stays canonical. */
const rules = (from: string, to: string) => () =>
  tampered()
    .edit('rules.json', (text) => text.replace(from, to))
    .zip();

/** What was fixed before the vote, and the register that was signed. */
export const REGISTER_CASES: readonly TamperCase[] = [
  {
    name: 'edit a rule: fewer backers needed',
    finds: ['RULES_CHANGED', 'ELECTION_FILE_DIFFERS'],
    zip: rules('"minBackers":2', '"minBackers":1'),
  },
  {
    name: 'edit a rule: another rule',
    finds: ['RULES_CHANGED', 'RESULT_DIFFERS', 'ELECTION_FILE_DIFFERS'],
    zip: rules('"rule":"pooling"', '"rule":"greedy"'),
  },
  {
    name: 'edit the cost of an idea',
    finds: ['IDEAS_CHANGED', 'RESULT_DIFFERS', 'ELECTION_FILE_DIFFERS'],
    zip: () =>
      tampered()
        .edit('ideas.json', (text) => text.replace('"costCents":3000', '"costCents":30000'))
        .zip(),
  },
  {
    name: 'more cheques than there were',
    finds: ['ELIGIBLE_CHANGED', 'RESULT_DIFFERS', 'ELECTION_FILE_DIFFERS'],
    zip: () =>
      tampered()
        .edit('eligible.json', (text) => text.replace('"count":7', '"count":8'))
        .zip(),
  },
  {
    name: 'the files of another round',
    finds: ['OTHER_ROUND', 'RULES_CHANGED', 'ELECTION_FILE_DIFFERS', 'BAD_CLOSING_STATEMENT'],
    zip: rules('"round":"proef-2026"', '"round":"proef-2027"'),
  },
  {
    name: 'another log key beside the register',
    finds: ['BAD_OPENING_STATEMENT'],
    zip: log((one) => ({ ...one, logKey: 'ab'.repeat(32) })),
  },
  {
    name: 'a leaf dropped from the register',
    finds: ['LEAVES_CHANGED', 'UNKNOWN_LEAF', 'BAD_CLOSING_STATEMENT'],
    zip: log((one) => ({ ...one, leaves: one.leaves.toSpliced(1, 1) })),
  },
  {
    name: 'two leaves swapped',
    finds: ['LEAVES_CHANGED', 'OUT_OF_ORDER'],
    zip: log((one) => {
      const [opening = '', first = '', second = '', ...rest] = one.leaves;
      return { ...one, leaves: [opening, second, first, ...rest] };
    }),
  },
  {
    name: 'a leaf changed',
    finds: ['LEAVES_CHANGED', 'UNKNOWN_LEAF', 'NOT_OPENED'],
    zip: log((one) => ({ ...one, leaves: one.leaves.with(2, 'ab'.repeat(64)) })),
  },
  {
    name: 'a leaf of another length',
    finds: ['LEAVES_CHANGED', 'BAD_LEAF', 'UNKNOWN_LEAF', 'NOT_OPENED'],
    zip: log((one) => ({ ...one, leaves: one.leaves.with(2, 'ab'.repeat(65)) })),
  },
  {
    name: 'truncated: the end of the register left out, with its checkpoint',
    finds: ['NO_CLOSING_STATEMENT', 'UNKNOWN_LEAF'],
    zip: log((one) => ({
      ...one,
      checkpoints: one.checkpoints.slice(0, -1),
      leaves: one.leaves.slice(0, 7),
    })),
  },
  {
    name: 'the last checkpoint left out',
    finds: ['NOT_SIGNED'],
    zip: log((one) => ({ ...one, checkpoints: one.checkpoints.slice(0, -1) })),
  },
  {
    name: 'an opening that was not signed before the first ballot',
    finds: ['NOT_SIGNED'],
    zip: log((one) => ({ ...one, checkpoints: one.checkpoints.slice(1) })),
  },
  {
    name: 'a checkpoint with another signature',
    finds: ['NOT_SIGNED'],
    zip: log((one) => ({
      ...one,
      checkpoints: one.checkpoints.with(1, one.checkpoints[1]?.replace(/.{8}\n$/, 'AAAAAAA=\n') ?? ''),
    })),
  },
  {
    name: 'a leaf that stands there twice, and everything signed again',
    finds: ['DUPLICATE_LEAF', 'OPENED_TWICE', 'BAD_SEQUENCE'],
    zip: () => {
      const [first = [], ...rest] = PARTS.batches;
      return resigned({ batches: [[...first, ...first.slice(2)], ...rest] });
    },
  },
  {
    name: 'a gap in seq, and everything signed again',
    finds: ['BAD_SEQUENCE'],
    zip: () =>
      resigned({
        batches: PARTS.batches.map((batch) =>
          batch.map((version) =>
            version.cheque === 0 && version.seq === 3 ? { ...version, seq: 4 } : version,
          ),
        ),
      }),
  },
  {
    name: 'versions that do not rise in the register, and everything signed again',
    finds: ['BAD_SEQUENCE'],
    zip: () => resigned({ batches: PARTS.batches.toReversed() }),
  },
  {
    name: 'a ballot stuffed beyond the number of cheques, and everything signed again',
    finds: ['TOO_MANY_BALLOTS'],
    zip: () => {
      const random = new Random(7);
      const stuffed = ['aa', 'bb'].map((byte) =>
        makeVersion(random, { cheque: 6, seq: 1, alloc: [[2, 4000]], tag: byte.repeat(32) }),
      );
      return resigned({ batches: [...PARTS.batches, stuffed] });
    },
  },
];
