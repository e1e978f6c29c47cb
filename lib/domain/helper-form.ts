import type { IdeaStatus } from './idea';
import { isMailAddress } from './mail';
import { fail, ok, type Result } from './result';

/** An offer to help, as it comes from a form. */
export interface HelperForm {
  readonly name: string;
  readonly contact: string;
  readonly offer: string;
  /** The box was ticked. */
  readonly consent: boolean;
}

export const HELPER_PROBLEMS = {
  name: ['EMPTY', 'TOO_LONG'],
  contact: ['EMPTY', 'NOT_REACHABLE'],
  offer: ['EMPTY', 'TOO_LONG'],
  consent: ['MISSING'],
} as const;
export type HelperField = keyof typeof HELPER_PROBLEMS;
export type HelperProblems = { readonly [Field in HelperField]?: (typeof HELPER_PROBLEMS)[Field][number] };

export const HELPER_LENGTHS = { name: 60, offer: 300 } as const;
/** Offers to one idea: more than anybody can answer is no help. */
export const MOST_HELPERS = 50;

/** What is kept of an offer. */
export type Help = Omit<HelperForm, 'consent'>;

/** Somebody who offered help, as the initiator of the idea reads it. */
export interface Helper extends Help {
  readonly id: string;
  /** ISO date. */
  readonly givenOn: string;
}

export type OfferHelpError =
  | {
      readonly code:
        | 'UNKNOWN_IDEA'
        /** The idea is done or came to nothing, or nobody could read the offer. */
        | 'NOT_NOW'
        | 'ENOUGH'
        | 'SLOW_DOWN';
    }
  | { readonly code: 'BAD_FORM'; readonly problems: HelperProblems };

/** Statuses in which there is something to help with: from when it was accepted until it is done or stopped. */
const NEEDS_HANDS: readonly IdeaStatus[] = ['accepted', 'on_ballot', 'awarded', 'in_progress'];

export function needsHands(status: IdeaStatus): boolean {
  return NEEDS_HANDS.includes(status);
}

/** Reads all fields, and names every one that cannot be. The contact is one mail address or one telephone number. */
export function readHelperForm(form: HelperForm): Result<Help, HelperProblems> {
  const [name, contact, offer] = [tidy(form.name), tidy(form.contact), tidy(form.offer)];
  const problems: HelperProblems = {
    ...textProblem('name', name),
    ...(contact === '' ? { contact: 'EMPTY' } : isReachable(contact) ? {} : { contact: 'NOT_REACHABLE' }),
    ...textProblem('offer', offer),
    ...(form.consent ? {} : { consent: 'MISSING' }),
  };
  return Object.keys(problems).length > 0 ? fail(problems) : ok({ name, contact, offer });
}

function tidy(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}

function textProblem(field: 'name' | 'offer', text: string): HelperProblems {
  if (text === '') return { [field]: 'EMPTY' };
  return text.length > HELPER_LENGTHS[field] ? { [field]: 'TOO_LONG' } : {};
}

/** A telephone number has 10 to 15 digits (ITU-T E.164, national with its zero), written as people do. */
function isReachable(contact: string): boolean {
  if (isMailAddress(contact)) return true;
  const digits = contact.replaceAll(/\D/g, '');
  return /^\+?[\d\s().-]+$/.test(contact) && digits.length >= 10 && digits.length <= 15;
}
