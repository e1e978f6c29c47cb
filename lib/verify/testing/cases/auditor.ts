import { ed25519 } from '@noble/curves/ed25519.js';
import { allocationOpening, voteBytes } from '@/lib/crypto/ballot';
import { toHex } from '@/lib/crypto/bytes';
import { type AuditorFile, type AuditorVote, auditorText } from '@/lib/formats/bundle';
import { type BuiltRound, buildRound, chequeAt, type Forgery } from '../build';
import { makeCheque, makeVersion, type RoundParts } from '../parts';
import { Random } from '../random';
import { HONEST, PARTS, type TamperCase } from './index';

const random = new Random(31);
const STUFFED = { alloc: [[2, 4000]], seq: 1 } as const;

/** Another round of which everything fits; its auditor's file can be changed too. */
function round(
  name: string,
  finds: TamperCase['finds'],
  change: Partial<RoundParts>,
  edit: (file: AuditorFile) => AuditorFile = (file) => file,
  forgery?: Forgery,
): TamperCase {
  let built: BuiltRound | null = null;
  const once = () => (built ??= buildRound({ ...PARTS, ...change }, forgery));
  return {
    name,
    finds,
    zip: () => once().zip,
    anchors: () => ({ auditor: auditorText(edit(JSON.parse(once().auditor) as AuditorFile)) }),
  };
}

/** The honest round, with a changed auditor's file. */
const file = (name: string, finds: TamperCase['finds'], edit: (file: AuditorFile) => AuditorFile) =>
  round(name, finds, {}, edit);

const votes = (change: (votes: readonly AuditorVote[]) => readonly AuditorVote[]) => (one: AuditorFile) => ({
  ...one,
  votes: change(one.votes),
});

const stuffed = (version: Parameters<typeof makeVersion>[1]) => ({
  batches: [...PARTS.batches, [makeVersion(random, version)]],
});

/** A form under a key of the organiser's own, in the name of cheque 6. */
const FORGED = makeVersion(random, { cheque: 6, ...STUFFED });
const forgedVote = (): string => {
  const { round: id } = PARTS.rules;
  const commit = toHex(allocationOpening(FORGED.alloc, FORGED.r2));
  const { key } = chequeAt(PARTS, 6);
  return toHex(ed25519.sign(voteBytes({ commit, key, round: id, seq: 1, v: 1 }), random.bytes(32)));
};
const BY_PAPER = 6;

/** What only an auditor can notice: the bundle by itself has nothing wrong. */
export const AUDITOR_CASES: readonly TamperCase[] = [
  round(
    'a ballot stuffed under an invented tag, everything signed again',
    ['UNKNOWN_TAG', 'VOTE_MISSING'],
    stuffed({ cheque: 6, ...STUFFED, tag: 'ab'.repeat(32) }),
  ),
  round(
    'a ballot stuffed for a cheque that did not vote, without a signature',
    ['VOTE_MISSING'],
    stuffed({ cheque: 6, ...STUFFED }),
    votes((all) => all.slice(0, -1)),
  ),
  round(
    'a ballot stuffed for a cheque that did not vote, with a signature that does not fit',
    ['BAD_VOTE_SIGNATURE'],
    { batches: [...PARTS.batches, [FORGED]] },
    votes((all) =>
      all.map((vote) => (vote.key === chequeAt(PARTS, 6).key ? { ...vote, sig: forgedVote() } : vote)),
    ),
  ),
  round('the ballot of a spare that nobody was given', ['SPARE_VOTED'], stuffed({ cheque: 8, ...STUFFED })),
  round('a version after the paper form', ['PAPER_NOT_LAST'], stuffed({ cheque: 1, seq: 3, alloc: [] })),
  file(
    'a signature of another vote',
    ['BAD_VOTE_SIGNATURE'],
    votes((all) => all.map((vote, i) => (i === 5 ? { ...vote, sig: all[7]?.sig ?? '' } : vote))),
  ),
  file(
    'a form said to be cast online',
    ['BAD_VOTE_SIGNATURE'],
    votes((all) => all.map((vote, i) => (i === BY_PAPER ? { ...vote, by: 'online' } : vote))),
  ),
  file(
    'a ballot cast online said to be a form',
    ['BAD_VOTE_SIGNATURE'],
    votes((all) => all.map((vote, i) => (i === 5 ? { ...vote, by: 'paper' } : vote))),
  ),
  file(
    'a vote left out',
    ['VOTE_MISSING'],
    votes((all) => all.slice(1)),
  ),
  file(
    'a vote that is not in the register',
    ['VOTE_UNKNOWN'],
    votes((all) => [...all, { ...(all[0] as AuditorVote), leaf: 'ab'.repeat(64) }]),
  ),
  file(
    'a vote that is there twice',
    ['VOTE_UNKNOWN'],
    votes((all) => [...all, all[0] as AuditorVote]),
  ),
  file(
    'votes of two cheques exchanged',
    ['VOTE_DIFFERS'],
    votes((all) => all.map((vote, i) => (i === 5 ? { ...vote, key: all[7]?.key ?? '' } : vote))),
  ),
  file('another tag key', ['UNKNOWN_TAG', 'VOID_KEYS_DIFFER'], (one) => ({ ...one, kTag: 'ab'.repeat(32) })),
  file('a key exchanged for another', ['KEYS_DIFFER', 'UNKNOWN_TAG'], (one) => {
    const other = makeCheque(random).key;
    const keys = one.keys.map((key) => (key.key === chequeAt(PARTS, 4).key ? { ...key, key: other } : key));
    return { ...one, keys: keys.toSorted((a, b) => (a.key < b.key ? -1 : 1)) };
  }),
  file('a void cheque said to be live', ['VOID_KEYS_DIFFER', 'REPLACED_DIFFERS'], (one) => ({
    ...one,
    keys: one.keys.map((key) => (key.state === 'void' ? { ...key, state: 'live' } : key)),
  })),
  file('a spare said to be given', ['REPLACED_DIFFERS'], (one) => ({
    ...one,
    keys: one.keys.map((key) => (key.state === 'spare' ? { ...key, state: 'live' } : key)),
  })),
  round('another number of replacements in the closing statement', ['REPLACED_DIFFERS'], {}, (one) => one, {
    closing: { replaced: 0 },
  }),
  { name: 'a file that is none', finds: ['AUDITOR_UNREADABLE'], anchors: () => ({ auditor: '{}' }) },
  {
    name: 'a file with upper-case hex',
    finds: ['AUDITOR_UNREADABLE'],
    anchors: () => ({
      auditor: HONEST.auditor.replace(/"kTag":"[^"]*"/, (text) => text.toUpperCase().replace('KTAG', 'kTag')),
    }),
  },
];
