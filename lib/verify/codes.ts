/** Parts of the check, in the order in which they are done (docs/ballot-protocol.md, "Checking a bundle"). */
export const VERIFY_STEPS = [
  /** The ZIP has exactly the bundle's files, unharmed, each written the one way it can be written. */
  'files',
  /** Rules, ideas and number of cheques are those that leaf 0 fixed before the first ballot. */
  'opening',
  /** Every checkpoint is signed, and for exactly the leaves that stand before it. */
  'register',
  /** Every ballot's leaf is opened once; per tag the versions are 1 … n, rising in the register. */
  'openings',
  /** One live ballot per tag, with the content of its leaf, within the cheque. */
  'ballots',
  /** The closing statement fits everything that stands before it. */
  'closing',
  /** Counted again: result.json and ballots.pb are what follows. */
  'result',
  /** Held against what somebody kept: log key, receipt, older copy. */
  'anchors',
  /** With the auditor's file: every ballot was signed by a listed key. */
  'auditor',
] as const;
export type VerifyStep = (typeof VERIFY_STEPS)[number];

/** Everything that can be found wrong, by step. */
export const CODES_BY_STEP = {
  files: [
    /** Not a ZIP, cut off, or larger than any bundle. */
    'BAD_ZIP',
    'MISSING_FILE',
    'UNKNOWN_FILE',
    /** SHA256SUMS does not name every other file once, in its form. */
    'BAD_SUMS',
    /** A file is not what its line in SHA256SUMS says. */
    'BAD_CHECKSUM',
    /** Not UTF-8, or JSON that is not its canonical form (RFC 8785), or lines that do not end in \n. */
    'NOT_CANONICAL',
    /** A member is missing, unknown, or not of its kind: upper-case hex, another length, no whole number. */
    'BAD_SHAPE',
  ],
  opening: [
    /** Leaf 0 is no opening statement, or it names another log key than log.json. */
    'BAD_OPENING_STATEMENT',
    /** Files, statements and origin do not all name the same round. */
    'OTHER_ROUND',
    'RULES_CHANGED',
    'IDEAS_CHANGED',
    'ELIGIBLE_CHANGED',
  ],
  register: [
    /** A checkpoint is not signed by the log key, or there is none for leaf 0 alone or for all leaves. */
    'NOT_SIGNED',
    /** A checkpoint was signed for other leaves than these. */
    'LEAVES_CHANGED',
    /** A leaf between the statements is no ballot's leaf, or stands there twice. */
    'BAD_LEAF',
    'DUPLICATE_LEAF',
  ],
  openings: [
    /** A leaf of the register that openings.jsonl does not open. */
    'NOT_OPENED',
    /** An opening of a leaf that is not in the register. */
    'UNKNOWN_LEAF',
    'OPENED_TWICE',
    /** Openings do not stand in the order of the register. */
    'OUT_OF_ORDER',
    /** r1, tag and number do not give the first half of the leaf. */
    'WRONG_OPENING',
    /** The numbers of a tag are not 1 … n, rising in the register. */
    'BAD_SEQUENCE',
  ],
  ballots: [
    'LIVE_TWICE',
    'NO_LIVE_BALLOT',
    /** The live version of a tag is not its last. */
    'LIVE_NOT_LAST',
    /** A ballot of a void cheque is shown as live. */
    'VOID_COUNTED',
    /** Amounts and r2 do not give the second half of the leaf. */
    'WRONG_CONTENT',
    'UNKNOWN_IDEA',
    'BAD_STEP',
    'OVERSPENT',
    /** More live ballots than cheques. */
    'TOO_MANY_BALLOTS',
  ],
  closing: [
    /** The last leaf is no closing statement: the register was cut off, or voting was not closed. */
    'NO_CLOSING_STATEMENT',
    /** It is of another opening, or counts other leaves. */
    'BAD_CLOSING_STATEMENT',
    'BALLOT_COUNT_DIFFERS',
    /** void.json is not the one it names, or has another number of tags. */
    'VOID_CHANGED',
    /** It withdraws an idea that was not on the ballot. */
    'WITHDRAWN_UNKNOWN',
    /** More cheques were given in the place of others than were declared void, or than there were spares. */
    'TOO_MANY_REPLACED',
  ],
  result: [
    /** The rules that were fixed cannot be counted by. */
    'BAD_RULES',
    /** result.json is not what the ballots give. */
    'RESULT_DIFFERS',
    /** ballots.pb is not what the ballots give. */
    'ELECTION_FILE_DIFFERS',
  ],
  anchors: [
    'LOG_KEY_UNREADABLE',
    'LOG_KEY_DIFFERS',
    'RECEIPT_UNREADABLE',
    'RECEIPT_OTHER_ROUND',
    /** The log key of this bundle did not sign the receipt. */
    'RECEIPT_NOT_SIGNED',
    /** A signed promise that was broken: the leaf is not in the register. */
    'RECEIPT_NOT_FOUND',
    /** A word that is on no leaf: it may be a slip. */
    'TRACK_NOT_FOUND',
    'SINCE_UNREADABLE',
    /** The older copy is of another round, name or log key. */
    'SINCE_OTHER_LOG',
    /** The register does not begin with the leaves of the older copy. */
    'SINCE_CHANGED',
  ],
  auditor: [
    'AUDITOR_UNREADABLE',
    /** The keys are not those that the opening statement fixed. */
    'KEYS_DIFFER',
    /** The keys declared void are not those of void.json. */
    'VOID_KEYS_DIFFER',
    /** More live keys than cheques, or another number of replacements than the closing statement says. */
    'REPLACED_DIFFERS',
    /** A tag that is of no listed key. */
    'UNKNOWN_TAG',
    /** A ballot of a spare that nobody was given. */
    'SPARE_VOTED',
    /** A leaf for which the file has no vote. */
    'VOTE_MISSING',
    /** A vote for a leaf that is not in the register, or the same one twice. */
    'VOTE_UNKNOWN',
    /** The vote's key and number are not those under which the leaf was opened. */
    'VOTE_DIFFERS',
    /** Not signed by the cheque's key, nor by its paper strip. */
    'BAD_VOTE_SIGNATURE',
    /** After a paper form came another version. */
    'PAPER_NOT_LAST',
  ],
} as const satisfies Readonly<Record<VerifyStep, readonly string[]>>;

export type VerifyCode = (typeof CODES_BY_STEP)[VerifyStep][number];

/** Every finding code; each has its sentence where findings are shown. */
export const VERIFY_CODES: readonly VerifyCode[] = VERIFY_STEPS.flatMap((step) => [...CODES_BY_STEP[step]]);

/** What a step's count counts. */
export const COUNTED_BY_STEP = {
  files: 'files',
  opening: 'documents',
  register: 'checkpoints',
  openings: 'leaves',
  ballots: 'ballots',
  closing: 'statements',
  result: 'ideas',
  anchors: 'anchors',
  auditor: 'signatures',
} as const satisfies Readonly<Record<VerifyStep, string>>;

/** What a check without certain evidence cannot say. */
export const NOT_CHECKED_CODES = [
  /** Whether this is the same register as while voting: no anchor was given (log key, signed receipt or older copy). */
  'SAME_REGISTER',
  /** Whether one's own ballot is in: no receipt was given. */
  'OWN_BALLOT',
  /** Whether every ballot was signed by a cheque's key: only the auditor's file can tell. */
  'SIGNED_BY_KEYS',
  /** Whether letters went to real households and were used by them: no arithmetic can tell. */
  'REAL_HOUSEHOLDS',
] as const;
export type NotCheckedCode = (typeof NOT_CHECKED_CODES)[number];

/** Findings of one code that are listed; a harmed register would fill pages. */
export const MOST_FINDINGS = 20;
