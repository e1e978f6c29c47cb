import { utf8 } from '@/lib/crypto/bytes';
import { buildRound } from '../build';
import { makeVersion } from '../parts';
import { Random } from '../random';
import { HONEST, PARTS, type TamperCase } from './index';

const random = new Random(21);

/** The same ballots, signed anew with another log key: nothing in this bundle alone tells. */
const NEW_KEY = buildRound({ ...PARTS, logSeed: random.bytes(32) });
/** With the real key, and without the vote of cheque 5: a promise that was broken. */
const WITHOUT_5 = buildRound({
  ...PARTS,
  batches: PARTS.batches.map((batch) => batch.filter(({ cheque }) => cheque !== 5)),
});
/** With the real key, and another vote of cheque 5 in its place. */
const OTHER_5 = buildRound({
  ...PARTS,
  batches: PARTS.batches.map((batch) =>
    batch.map((version) =>
      version.cheque === 5 ? makeVersion(random, { cheque: 5, seq: 1, alloc: [[2, 500]] }) : version,
    ),
  ),
});
/** With the real key, and cheaper ideas than were on the ballot. */
const CHEAPER = buildRound({ ...PARTS, ideas: PARTS.ideas.map((idea) => ({ ...idea, costCents: 100 })) });
const OTHER_ROUND = buildRound({ ...PARTS, rules: { ...PARTS.rules, round: 'andere-2026' } });

const RECEIPT_OF_5 = 7;
const receipt = HONEST.receipts[RECEIPT_OF_5] ?? '';
const register = (place: number) => utf8(HONEST.registers[place] ?? '');

/** Bundles of which everything fits, held against what somebody kept. */
export const ANCHOR_CASES: readonly TamperCase[] = [
  {
    name: 're-sign everything with a new key: the log key tells',
    finds: ['LOG_KEY_DIFFERS'],
    zip: () => NEW_KEY.zip,
    anchors: () => ({ logKey: HONEST.logKey }),
  },
  {
    name: 're-sign everything with a new key: its printed mark tells',
    finds: ['LOG_KEY_DIFFERS'],
    zip: () => NEW_KEY.zip,
    anchors: () => ({ logKey: '30e6 fc9f 0570 f8f8' }),
  },
  {
    name: 're-sign everything with a new key: a receipt tells',
    finds: ['RECEIPT_NOT_SIGNED'],
    zip: () => NEW_KEY.zip,
    anchors: () => ({ receipt }),
  },
  {
    name: 're-sign everything with a new key: an older copy of the register tells',
    finds: ['SINCE_OTHER_LOG'],
    zip: () => NEW_KEY.zip,
    anchors: () => ({ since: register(1) }),
  },
  {
    name: 're-sign everything with a new key: an older bundle tells',
    finds: ['SINCE_OTHER_LOG'],
    zip: () => NEW_KEY.zip,
    anchors: () => ({ since: HONEST.zip }),
  },
  {
    name: 'a ballot left out and everything signed again: its receipt tells',
    finds: ['RECEIPT_NOT_FOUND'],
    zip: () => WITHOUT_5.zip,
    anchors: () => ({ receipt }),
  },
  {
    name: 'a ballot left out and everything signed again: its word tells',
    finds: ['TRACK_NOT_FOUND'],
    zip: () => WITHOUT_5.zip,
    anchors: () => ({ receipt: trackOfReceipt(receipt) }),
  },
  {
    name: 'a ballot replaced and everything signed again: an older copy tells',
    finds: ['SINCE_CHANGED'],
    zip: () => OTHER_5.zip,
    anchors: () => ({ since: register(3) }),
  },
  {
    name: 'ideas changed afterwards and everything signed again: the copy from the opening tells',
    finds: ['SINCE_CHANGED'],
    zip: () => CHEAPER.zip,
    anchors: () => ({ since: register(0) }),
  },
  {
    name: 'a receipt of another round',
    finds: ['RECEIPT_OTHER_ROUND'],
    anchors: () => ({ receipt: OTHER_ROUND.receipts[0] ?? '' }),
  },
  {
    name: 'a receipt of which the leaf was changed',
    finds: ['RECEIPT_NOT_SIGNED'],
    anchors: () => ({ receipt: receipt.replace(/"leaf":"..../, '"leaf":"abcd') }),
  },
  { name: 'a receipt that is none', finds: ['RECEIPT_UNREADABLE'], anchors: () => ({ receipt: '{}' }) },
  { name: 'a log key that is none', finds: ['LOG_KEY_UNREADABLE'], anchors: () => ({ logKey: '30e6' }) },
  { name: 'an older copy that is none', finds: ['SINCE_UNREADABLE'], anchors: () => ({ since: utf8('{}') }) },
  {
    name: 'an older copy that was tampered with itself',
    finds: ['SINCE_UNREADABLE'],
    anchors: () => ({
      since: utf8((HONEST.registers[1] ?? '').replace(/"checkpoints":\["/, '"checkpoints":["x')),
    }),
  },
  {
    name: 'an older copy of another round',
    finds: ['SINCE_OTHER_LOG'],
    anchors: () => ({ since: OTHER_ROUND.zip }),
  },
];

export function trackOfReceipt(text: string): string {
  return (JSON.parse(text) as { receipt: { track: string } }).receipt.track;
}
