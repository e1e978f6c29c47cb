import { type RoundClock, type RoundPhase, type RoundStep, transition } from './round';

/** What is known of a round when somebody wants to take its next step. Counts are of now. */
export interface RoundFacts extends RoundClock {
  readonly phase: RoundPhase;
  /** Ideas that go on the ballot. */
  readonly accepted: number;
  /** Numbers of those in a buurt that does not take part: the area was changed after they came in. */
  readonly outside: readonly number[];
  /** Ideas that wait for the wijkregisseur. */
  readonly waiting: number;
  /** Households whose addresses were read in. */
  readonly households: number;
  /** Keys in the box, those of spares among them: 0 without a letter run. */
  readonly keys: number;
  /** The saved key file was shown to be the right one. */
  readonly keyConfirmed: boolean;
  /** The letters were taken out to be printed. */
  readonly lettersTaken: boolean;
  /** An acknowledged ballot survives a crash of the database. */
  readonly durable: boolean;
  /** The register is as it was last signed: before opening there is none, afterwards nothing is missing from it. */
  readonly registerWhole: boolean;
  /** Paper forms that were entered once and wait for a second person: forgotten when voting closes. */
  readonly formsWaiting: number;
  /** There are no more live ballots than cheques of households. */
  readonly ballotsFit: boolean;
}

/** Everything that is looked at before some step. */
export const CHECKS = [
  'dates_ahead',
  'codes_out',
  'idea_brought',
  'opening_reached',
  'before_closing',
  'idea_accepted',
  'ideas_inside',
  'nobody_waits',
  'rule_chosen',
  'addresses_read',
  'cheques_made',
  'key_confirmed',
  'letters_taken',
  'durable',
  'register_whole',
  'forms_entered',
  'stack_empty',
  'closing_reached',
  'ballots_fit',
] as const;
export type Check = (typeof CHECKS)[number];

/** Where in the workspace a check is attended to; `null` for what is not done on a page. */
export const CHECK_PAGES = {
  dates_ahead: 'instellingen',
  codes_out: 'brieven',
  idea_brought: 'ideeen',
  opening_reached: 'instellingen',
  before_closing: 'instellingen',
  idea_accepted: 'ideeen',
  ideas_inside: 'ideeen',
  nobody_waits: 'ideeen',
  rule_chosen: 'verdeelregel',
  addresses_read: 'adressen',
  cheques_made: 'brieven',
  key_confirmed: 'brieven',
  letters_taken: 'brieven',
  durable: null,
  register_whole: null,
  forms_entered: 'balie',
  stack_empty: 'verlengen',
  closing_reached: null,
  ballots_fit: null,
} as const satisfies Readonly<Record<Check, string | null>>;

export interface Condition {
  readonly check: Check;
  readonly done: boolean;
  /** Without it the step is refused; otherwise it is a word of advice. */
  readonly needed: boolean;
  /** How many it is about, where its words say so. */
  readonly count?: number;
  /** Numbers of the ideas that it is about; only of `ideas_inside`. */
  readonly ideas?: readonly number[];
}

/**
 * What is looked at before `step`, in the order in which a round comes by it; `null` when the round's phase does not know
 * the step. The step may be taken exactly when every needed condition is done: a test holds this against the act itself.
 */
export function conditionsFor(step: RoundStep, facts: RoundFacts, now: Date): readonly Condition[] | null {
  const moved = transition(facts.phase, step, facts, now);
  if (!moved.ok && moved.error === 'NOT_ALLOWED_IN_PHASE') return null;
  return CONDITIONS[step](facts, now);
}

/** Every needed condition is done. */
export function mayTake(conditions: readonly Condition[]): boolean {
  return conditions.every(({ needed, done }) => done || !needed);
}

const needed = (check: Check, done: boolean): Condition => ({ check, done, needed: true });
const advised = (check: Check, done: boolean): Condition => ({ check, done, needed: false });

const CONDITIONS: Readonly<Record<RoundStep, (facts: RoundFacts, now: Date) => readonly Condition[]>> = {
  open_ideas: collecting,
  start_review: (facts, now) => [
    advised('dates_ahead', now < facts.opensAt),
    advised('idea_brought', facts.accepted + facts.waiting > 0),
  ],
  reopen_ideas: collecting,
  open_voting: opening,
  close_voting: (facts, now) => [
    { ...advised('forms_entered', facts.formsWaiting === 0), count: facts.formsWaiting },
    // Nobody but the desk sees the stack of paper: this is asked, every time.
    advised('stack_empty', false),
    needed('closing_reached', facts.rehearsalOf !== null || now >= facts.closesAt),
    needed('register_whole', facts.registerWhole),
  ],
  publish: (facts) => [needed('ballots_fit', facts.ballotsFit)],
};

/** Neighbours stand behind an idea with the code of their letter; before there are letters every idea stays a draft. */
function collecting(facts: RoundFacts, now: Date): readonly Condition[] {
  const dates = advised('dates_ahead', now < facts.opensAt);
  return facts.rehearsalOf === null ? [dates, advised('codes_out', facts.lettersTaken)] : [dates];
}

/** Letters of a rehearsal are not sent: its codes were shown when it was made. */
function opening(facts: RoundFacts, now: Date): readonly Condition[] {
  const letters =
    facts.rehearsalOf === null
      ? [advised('key_confirmed', facts.keyConfirmed), advised('letters_taken', facts.lettersTaken)]
      : [];
  return [
    needed('idea_accepted', facts.accepted > 0),
    { ...needed('ideas_inside', facts.outside.length === 0), ideas: facts.outside },
    advised('nobody_waits', facts.waiting === 0),
    // There is always one: a round is made with saving together.
    advised('rule_chosen', true),
    advised('addresses_read', facts.households > 0),
    needed('cheques_made', facts.keys > 0),
    ...letters,
    needed('durable', facts.durable),
    needed('register_whole', facts.registerWhole),
    needed('opening_reached', now >= facts.opensAt),
    needed('before_closing', now < facts.closesAt),
  ];
}
