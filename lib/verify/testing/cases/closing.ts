import type { ClosingStatement } from '@/lib/crypto/bulletin';
import { resigned, type TamperCase, tampered } from './index';

const closing = (forged: Partial<ClosingStatement>) => () => resigned({}, { closing: forged });

/** What the last leaf says, signed by the log key. */
export const CLOSING_CASES: readonly TamperCase[] = [
  { name: 'fewer ballots than there are', finds: ['BALLOT_COUNT_DIFFERS'], zip: closing({ ballots: 5 }) },
  { name: 'another number of leaves', finds: ['BAD_CLOSING_STATEMENT'], zip: closing({ leaves: 9 }) },
  { name: 'another opening', finds: ['BAD_CLOSING_STATEMENT'], zip: closing({ opening: 'ab'.repeat(32) }) },
  { name: 'another void.json', finds: ['VOID_CHANGED'], zip: closing({ void: 'ab'.repeat(32) }) },
  { name: 'another number of void cheques', finds: ['VOID_CHANGED'], zip: closing({ voided: 2 }) },
  {
    name: 'void.json emptied',
    finds: ['VOID_CHANGED', 'NO_LIVE_BALLOT'],
    zip: () => tampered().set('void.json', '{"tags":[]}').zip(),
  },
  {
    name: 'more replaced than void',
    finds: ['TOO_MANY_REPLACED'],
    zip: closing({ replaced: 2 }),
  },
  {
    name: 'an idea withdrawn that was not there',
    finds: ['WITHDRAWN_UNKNOWN'],
    zip: closing({ withdrawn: [4, 9] }),
  },
  {
    name: 'a funded idea withdrawn afterwards',
    finds: ['RESULT_DIFFERS', 'ELECTION_FILE_DIFFERS'],
    zip: () => resigned({}, { closing: { withdrawn: [1, 4] } }),
  },
];
