/** Life of what was awarded money. */
export const PROJECT_STATUSES = ['planned', 'in_progress', 'realised', 'stopped'] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/** What can happen to a project, as its history tells it. */
export const PROJECT_EVENTS = [
  'awarded',
  'planned',
  'started',
  'step_done',
  /** A step or hours were written down by mistake. */
  'step_undone',
  'hours_removed',
  'paid',
  'repaid',
  'returned',
  'photo',
  'hours',
  'realised',
  'stopped',
  /** It was called realised too early. */
  'resumed',
  'agreement_made',
  'agreement_checked',
  'agreement_ended',
  'agreement_renewed',
  /** Its last day has passed, and nobody said yet what follows. */
  'agreement_over',
] as const;
export type ProjectEventKind = (typeof PROJECT_EVENTS)[number];

/** Lines of a project's account. Amounts are signed: what may still be paid is their sum. */
export const PROJECT_ENTRY_KINDS = ['awarded', 'advance', 'final', 'repaid', 'returned'] as const;
export type ProjectEntryKind = (typeof PROJECT_ENTRY_KINDS)[number];

/** Where money went that a project did not use. */
export const REST_DESTINATIONS = ['fund', 'next_round', 'municipality'] as const;
export type RestDestination = (typeof REST_DESTINATIONS)[number];

export const PHOTO_MOMENTS = ['before', 'during', 'after'] as const;
export type PhotoMoment = (typeof PHOTO_MOMENTS)[number];

/** What happens when a maintenance agreement ends. */
export const AGREEMENT_ENDS = ['renew', 'municipality', 'remove'] as const;
export type AgreementEnd = (typeof AGREEMENT_ENDS)[number];

/**
 * How an agreement stands: it runs; its last day has passed and staff have yet to say what follows (`over`), which they did
 * (`settled`); another followed it; or it was stopped before its last day.
 */
export const AGREEMENT_STATES = ['runs', 'over', 'settled', 'renewed', 'stopped'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

export const CHECK_RESULTS = ['good', 'needs_work', 'not_kept'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** What staff can do with a project; each has a form of its own. */
export const PROJECT_ACTS = [
  'plan',
  'add_step',
  'change_step',
  'move_step',
  'remove_step',
  'finish_step',
  'undo_step',
  'start',
  'pay',
  'repay',
  'give_back',
  'realise',
  'resume',
  'stop',
  'add_hours',
  'remove_hours',
  'describe_photo',
  'remove_photo',
  'make_agreement',
  'check_agreement',
  'renew_agreement',
  'end_agreement',
] as const;
export type ProjectAct = (typeof PROJECT_ACTS)[number];

/** Why an act was refused. */
export const PROJECT_PROBLEMS = [
  'FORBIDDEN',
  'UNKNOWN_PROJECT',
  /** No such act, or not as the project stands now. */
  'NOT_NOW',
  'GONE',
  'MISSING',
  'TOO_LONG',
  'NOT_A_DAY',
  'TOO_EARLY',
  'TOO_LATE',
  'NOT_AN_AMOUNT',
  'NOT_A_NUMBER',
  'TOO_MANY',
  'NO_CHOICE',
  'NOT_MAIL',
  'NOTHING_LEFT',
  'MORE_THAN_LEFT',
  'MORE_THAN_PAID',
  /** A last payment below what is left gives the rest back, which cannot be undone: it is asked for by name. */
  'REST_NOT_CONFIRMED',
  'STEP_DONE',
  'TOO_MANY_STEPS',
  'AGREEMENT_RUNS',
  'UNTIL_BEFORE_FROM',
  /** A check that waits is done before the agreement is renewed. */
  'CHECK_FIRST',
] as const;
export type ProjectProblem = (typeof PROJECT_PROBLEMS)[number];

/** One thing that is wrong with a form; `field` is the name of the box, `null` when no box can mend it. */
export interface ActProblem {
  readonly code: ProjectProblem;
  readonly field: string | null;
  /** The amount, day or number that the sentence needs. */
  readonly cents?: number;
  readonly day?: string;
  readonly most?: number;
}

/** What asks for attention at a project. */
export const PROJECT_NEEDS = ['overdue', 'unpaid', 'check_due', 'agreement_ending', 'no_agreement'] as const;
export type ProjectNeed = (typeof PROJECT_NEEDS)[number];
