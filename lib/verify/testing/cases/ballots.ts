import { toHex } from '@/lib/crypto/bytes';
import type { Allocation } from '@/lib/domain/ballot';
import type { Outcome } from '@/lib/domain/outcome/types';
import { countParts, type Forgery } from '../build';
import { PARTS, resigned, type TamperCase, tampered } from './index';

type Line = Record<string, unknown>;

const openings = (change: (lines: Line[]) => Line[]) => () => tampered().openings(change).zip();
const VERSIONS = PARTS.batches.flat();
/** Lines of openings.jsonl: cheque 0 in 0, 3 and 9; 3 (void) in 4; 4 in 5; its form of 1 in 6. */
const LAST_OF_0 = 9;

/** The content of a version that is no longer live: its household and its browser know it. */
function withContent(line: Line, place: number): Line {
  const version = VERSIONS[place];
  if (!version) throw new Error('no such version');
  const { leaf, r1, seq, tag } = line;
  return { alloc: version.alloc, leaf, r1, r2: toHex(version.r2), seq, tag };
}

function withoutContent({ leaf, r1, seq, tag }: Line): Line {
  return { leaf, r1, seq, tag };
}

const change = (place: number, make: (line: Line) => Line) => (lines: Line[]) =>
  lines.map((line, i) => (i === place ? make(line) : line));

/** The round with one live ballot (that of cheque 4) of other content, everything signed again. */
const withBallot = (alloc: Allocation, forgery?: Forgery) => () =>
  resigned(
    {
      batches: PARTS.batches.map((batch) =>
        batch.map((version) => (version.cheque === 4 ? { ...version, alloc } : version)),
      ),
    },
    forgery,
  );

/** As if nobody had voted, by the honest rules: of forged ones there is no count. */
const emptyCount: Forgery = { count: () => countParts(PARTS, []) };

/** What was made of the leaves: openings and ballots. */
export const BALLOT_CASES: readonly TamperCase[] = [
  { name: 'drop an opening', finds: ['NOT_OPENED'], zip: openings((lines) => lines.toSpliced(4, 1)) },
  {
    name: 'drop a ballot',
    finds: ['NOT_OPENED', 'BALLOT_COUNT_DIFFERS', 'RESULT_DIFFERS', 'ELECTION_FILE_DIFFERS'],
    zip: openings((lines) => lines.toSpliced(5, 1)),
  },
  {
    name: 'swap the tags of two openings',
    finds: ['WRONG_OPENING', 'ELECTION_FILE_DIFFERS'],
    zip: openings((lines) => {
      const [one, other] = [lines[5]?.tag, lines[7]?.tag];
      return change(7, (line) => ({ ...line, tag: one }))(
        change(5, (line) => ({ ...line, tag: other }))(lines),
      );
    }),
  },
  {
    name: 'duplicate an opening',
    finds: ['OPENED_TWICE', 'BAD_SEQUENCE'],
    zip: openings((lines) => [...lines.slice(0, 5), lines[4] ?? {}, ...lines.slice(5)]),
  },
  {
    name: 'duplicate a ballot',
    finds: [
      'OPENED_TWICE',
      'BAD_SEQUENCE',
      'LIVE_TWICE',
      'BALLOT_COUNT_DIFFERS',
      'RESULT_DIFFERS',
      'ELECTION_FILE_DIFFERS',
    ],
    zip: openings((lines) => [...lines, lines[LAST_OF_0] ?? {}]),
  },
  {
    name: 'reorder the openings',
    finds: ['OUT_OF_ORDER'],
    zip: openings((lines) => lines.toReversed()),
  },
  {
    name: 'stuff a ballot that has no leaf',
    finds: [
      'UNKNOWN_LEAF',
      'BALLOT_COUNT_DIFFERS',
      'WRONG_OPENING',
      'WRONG_CONTENT',
      'ELECTION_FILE_DIFFERS',
      'RESULT_DIFFERS',
    ],
    zip: openings((lines) => [
      ...lines,
      {
        alloc: [[2, 4000]],
        leaf: 'ab'.repeat(64),
        r1: 'ab'.repeat(32),
        r2: 'ab'.repeat(32),
        seq: 1,
        tag: 'ab'.repeat(32),
      },
    ]),
  },
  {
    name: 'the number of a version changed',
    finds: ['WRONG_OPENING', 'BAD_SEQUENCE'],
    zip: openings(change(5, (line) => ({ ...line, seq: 2 }))),
  },
  {
    name: 'a tag live twice',
    finds: ['LIVE_TWICE', 'BALLOT_COUNT_DIFFERS', 'RESULT_DIFFERS', 'ELECTION_FILE_DIFFERS'],
    zip: openings(change(0, (line) => withContent(line, 0))),
  },
  {
    name: 'an older version put in the place of the live one',
    finds: ['LIVE_NOT_LAST', 'RESULT_DIFFERS', 'ELECTION_FILE_DIFFERS'],
    zip: openings((lines) =>
      change(LAST_OF_0, withoutContent)(change(3, (line) => withContent(line, 3))(lines)),
    ),
  },
  {
    name: 'a live ballot kept from the count',
    finds: ['NO_LIVE_BALLOT', 'BALLOT_COUNT_DIFFERS', 'RESULT_DIFFERS', 'ELECTION_FILE_DIFFERS'],
    zip: openings(change(5, withoutContent)),
  },
  {
    name: 'the ballot of a void cheque counted',
    finds: ['VOID_COUNTED', 'BALLOT_COUNT_DIFFERS', 'RESULT_DIFFERS', 'ELECTION_FILE_DIFFERS'],
    zip: openings(change(4, (line) => withContent(line, 4))),
  },
  {
    name: 'edit an amount',
    finds: ['WRONG_CONTENT', 'RESULT_DIFFERS', 'ELECTION_FILE_DIFFERS'],
    zip: openings(change(5, (line) => ({ ...line, alloc: [[1, 2500]] }))),
  },
  {
    name: 'edit an amount and r2',
    finds: ['WRONG_CONTENT', 'RESULT_DIFFERS', 'ELECTION_FILE_DIFFERS'],
    zip: openings(change(5, (line) => ({ ...line, alloc: [[2, 2500]], r2: '00'.repeat(32) }))),
  },
  { name: 'a ballot over the cheque, signed again', finds: ['OVERSPENT'], zip: withBallot([[1, 4500]]) },
  { name: 'a ballot out of step, signed again', finds: ['BAD_STEP'], zip: withBallot([[1, 2001]]) },
  {
    name: 'a ballot for an idea that is not there, signed again',
    finds: ['UNKNOWN_IDEA'],
    zip: withBallot([[9, 500]], emptyCount),
  },
  {
    name: 'the result told otherwise, signed again',
    finds: ['RESULT_DIFFERS', 'ELECTION_FILE_DIFFERS'],
    zip: () =>
      resigned(
        {},
        {
          count: (parts, all): Outcome => ({ ...countParts(parts, all), winners: ['2'], unspentCents: 0 }),
        },
      ),
  },
  {
    name: 'the election file told otherwise',
    finds: ['ELECTION_FILE_DIFFERS'],
    zip: () =>
      tampered()
        .edit('ballots.pb', (text) => text.replace('max_sum_points;4000', 'max_sum_points;5000'))
        .zip(),
  },
  {
    name: 'a winner left out of result.json',
    finds: ['RESULT_DIFFERS'],
    zip: () =>
      tampered()
        .edit('result.json', (text) => text.replace('"winners":[1,3]', '"winners":[1]'))
        .zip(),
  },
  {
    name: 'rules that nobody can count by, signed again',
    finds: ['BAD_RULES'],
    zip: () => resigned({ rules: { ...PARTS.rules, ties: 'lot:kort' } }, emptyCount),
  },
  {
    name: 'an option that does not exist, signed again',
    finds: ['BAD_RULES'],
    zip: () => resigned({ rules: { ...PARTS.rules, options: { budgetCents: 1 } } }, emptyCount),
  },
];
