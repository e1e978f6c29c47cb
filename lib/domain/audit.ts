import { dayOf, momentOf } from './amsterdam';
import type { RetentionAccessError } from './retention';
import type { RoundPhase } from './round';

/** Addresses in one sample, and samples that may be drawn of a round: an auditor does not learn who voted everywhere. */
export const SAMPLE_SIZE = 50;
export const MOST_SAMPLES = 4;

/** One address of a sample: whether a ballot of it counts, and never what is in it. */
export interface SampledAddress {
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly voted: boolean;
}

export interface Sample {
  readonly seed: string;
  /** Addresses of the round that it was drawn from. */
  readonly from: number;
  /** In the order in which they were drawn. */
  readonly addresses: readonly SampledAddress[];
}

export type SampleError =
  | RetentionAccessError
  /** Ballots may still be cast. */
  | 'NOT_CLOSED'
  /** After the objection period nobody can draw one any more. */
  | 'KEYS_DESTROYED'
  | 'BAD_SEED'
  | 'BAD_KEY_FILE'
  /** Of another round, or of an earlier letter run. */
  | 'WRONG_KEY_FILE'
  | 'TOO_MANY_SAMPLES';

/** A seed as it is used and stored: letters, digits, blanks and hyphens, 4 to 64 of them. `null` = something else. */
export function readSeed(text: string): string | null {
  const seed = text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return /^[a-z0-9][a-z0-9 -]{2,62}[a-z0-9]$/.test(seed) ? seed : null;
}

/** Every act that the log book can hold: what is not here is not written down, and each has its words on a screen. */
export const AUDIT_ACTS = [
  'create_round',
  'change_round',
  'remove_round',
  'set_rule',
  'import_register',
  'make_rehearsal',
  'remove_rehearsal',
  'open_ideas',
  'start_review',
  'reopen_ideas',
  'decide_idea',
  'run_letters',
  'open_voting',
  'extend_voting',
  'close_voting',
  'publish',
  'set_objection_days',
  'take_archive',
  'tick_retention',
  'destroy_links',
  'auditor_file',
  'draw_sample',
  'seed_demo',
  'import_areas',
  'import_key_figures',
  'import_election',
  'write_idea',
  'change_idea',
  'import_ideas',
  'carry_idea',
  'put_back_pot',
  'change_photos',
  'ask_advice',
  'renew_advice_link',
  'withdraw_advice',
  'confirm_key_file',
  'download_key_file',
  'download_letters',
  'destroy_letters',
  'register_undeliverable',
  'undo_undeliverable',
  'propose_replacement',
  'confirm_replacement',
  'withdraw_replacement',
  'register_kiosk',
  'unregister_kiosk',
  'sign_in',
  'first_administrator_link',
  'invite_staff',
  'withdraw_staff_link',
  'accept_staff_link',
  'change_staff',
  'switch_off_staff',
  'switch_on_staff',
  'recover_staff_link',
  'add_passkey',
  'remove_passkey',
  'change_district',
  'add_place',
  'change_place',
  'remove_place',
  'plan_project',
  'change_project_steps',
  'start_project',
  'pay_project',
  'repay_project',
  'return_project_money',
  'realise_project',
  'resume_project',
  'stop_project',
  'change_project_hours',
  'change_project_photos',
  'make_agreement',
  'check_agreement',
  'renew_agreement',
  'end_agreement',
  'write_text',
  'reset_text',
  'make_visit',
  'change_visit',
  'publish_visit',
  'remove_visit',
  'change_promise',
  'link_visit_idea',
  'make_survey',
  'change_survey',
  'load_questionnaire',
  'make_survey_codes',
  'open_survey',
  'enter_survey_paper',
  'close_survey',
  'publish_survey',
  'erase_survey_answers',
  'change_setting',
  'make_fund',
  'change_fund',
  'change_fund_budget',
  'carry_fund',
  'change_running_costs',
  'assess_application',
  'recuse_from_application',
  'take_back_recusal',
  'decide_application',
  'download_decision_letter',
  'record_letter_sent',
  'export_log',
  'export_internal_figures',
  'clean_log',
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

/**
 * Acts about one household, of which `roll` keeps who and on which day. Their lines carry a day as well and name neither
 * household nor request: with a moment one join would say when somebody came to the desk.
 */
const HOUSEHOLD_ACTS: readonly string[] = [
  'register_undeliverable',
  'undo_undeliverable',
  'propose_replacement',
  'confirm_replacement',
  'withdraw_replacement',
] satisfies readonly AuditAct[];

/** Whether lines of this act say the day only. */
export function isDayOnly(act: string): boolean {
  return HOUSEHOLD_ACTS.includes(act);
}

/** What a line has as its moment: that of the act, or the first of its day in the Netherlands (`isDayOnly`). */
export function loggedAt(act: string, at: Date): Date {
  return (isDayOnly(act) && momentOf(`${dayOf(at)}T00:00`)) || at;
}

/** A line of a round's log book. */
export interface AuditLine {
  readonly id: number;
  readonly at: Date;
  readonly actor: string;
  readonly act: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** What the screen of an auditor needs. */
export interface AuditView {
  readonly roundId: string;
  readonly title: string;
  readonly sample: boolean;
  readonly phase: RoundPhase;
  /** Voting is over and the keys are still there: a file and a sample can be had. */
  readonly open: boolean;
  /** Seeds of the samples drawn so far. */
  readonly seeds: readonly string[];
  readonly log: readonly AuditLine[];
}
