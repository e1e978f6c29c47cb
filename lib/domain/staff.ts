import { STAFF_ROLES, type StaffRole } from './permissions';
import { fail, ok, type Result } from './result';

export const MAX_STAFF_NAME = 80;
export const MAX_LOCATION = 80;

/** Roles that act in districts of their own; an administrator acts everywhere, a council member nowhere. */
export const DISTRICT_ROLES = [
  'wijkregisseur',
  'team_member',
  'desk_assistant',
  'auditor',
] as const satisfies StaffRole[];

export function actsInDistricts(role: StaffRole): boolean {
  return DISTRICT_ROLES.some((one) => one === role);
}

/** Where a desk assistant works, and between which days in the Netherlands (both included); `null` = no such limit. */
export interface Posting {
  readonly location: string;
  readonly from: string | null;
  readonly until: string | null;
}

/** What somebody is and where. */
export interface Duties {
  readonly role: StaffRole;
  /** Slugs in alphabetical order; empty for roles that act in no district of their own. */
  readonly districts: readonly string[];
  /** Of a desk assistant; `null` for every other role. */
  readonly posting: Posting | null;
}

/** Duties as a form has them; `from` and `until` are days, or empty. */
export interface GivenDuties {
  readonly role: string;
  readonly districts: readonly string[];
  readonly location: string;
  readonly from: string;
  readonly until: string;
}

export type NameError = 'NO_NAME' | 'NAME_TOO_LONG';
export type PostingError =
  | 'NO_LOCATION'
  | 'LOCATION_TOO_LONG'
  | 'BAD_FROM'
  | 'BAD_UNTIL'
  | 'UNTIL_BEFORE_FROM';
export type DutiesError = 'UNKNOWN_ROLE' | 'NO_DISTRICT' | 'UNKNOWN_DISTRICT' | PostingError;
export type InviteError = 'FORBIDDEN' | NameError | DutiesError;
export type AccountError = 'FORBIDDEN' | 'UNKNOWN_ACCOUNT';
export type SwitchPersonError = AccountError | 'LAST_ADMINISTRATOR';
export type ChangePersonError = SwitchPersonError | DutiesError;
export type RecoveryError = AccountError | 'SWITCHED_OFF';
/** A link that does not exist, was used, was withdrawn or is too old: nobody learns which. */
export type OpenLinkError = 'LINK_INVALID';
/** `OUTSIDE_DAYS`: the account is there and its passkey too, but today is not one of the days agreed on. */
export type AcceptLinkError =
  | OpenLinkError
  | NameError
  | 'PASSKEY_REFUSED'
  | 'PASSKEY_KNOWN'
  | 'SLOW_DOWN'
  | 'OUTSIDE_DAYS';
/** `OUTSIDE_DAYS` is told only to who showed a passkey of the account. */
export type SignInError = 'REFUSED' | 'SLOW_DOWN' | 'OUTSIDE_DAYS';
/** `NO_ACCOUNT`: a role of the demo, behind which there is no account. */
export type OwnPasskeyError =
  | 'FORBIDDEN'
  | 'NO_ACCOUNT'
  | 'PASSKEY_REFUSED'
  | 'PASSKEY_KNOWN'
  | 'LAST_PASSKEY'
  | 'UNKNOWN_PASSKEY';

export type StaffLinkPurpose = 'first' | 'invitation' | 'recovery';

/** A name as it is kept: one line, no signs that cannot be seen. */
export function readStaffName(given: string): Result<string, NameError> {
  const name = oneLine(given);
  if (name === '') return fail('NO_NAME');
  return name.length > MAX_STAFF_NAME ? fail('NAME_TOO_LONG') : ok(name);
}

/** A role, districts and posting from a form. `known`: slugs of the districts that there are. */
export function readDuties(given: GivenDuties, known: readonly string[]): Result<Duties, DutiesError> {
  const role = STAFF_ROLES.find((one) => one === given.role);
  if (!role) return fail('UNKNOWN_ROLE');
  if (!actsInDistricts(role)) return ok({ role, districts: [], posting: null });
  const districts = [...new Set(given.districts)].toSorted();
  if (districts.length === 0) return fail('NO_DISTRICT');
  if (!districts.every((slug) => known.includes(slug))) return fail('UNKNOWN_DISTRICT');
  if (role !== 'desk_assistant') return ok({ role, districts, posting: null });
  const posting = readPosting(given);
  return posting.ok ? ok({ role, districts, posting: posting.value }) : posting;
}

/** A place is always named, the days may be left open. */
function readPosting(given: GivenDuties): Result<Posting, PostingError> {
  const location = oneLine(given.location);
  if (location === '') return fail('NO_LOCATION');
  if (location.length > MAX_LOCATION) return fail('LOCATION_TOO_LONG');
  const [from, until] = [given.from || null, given.until || null];
  if (from !== null && !isDay(from)) return fail('BAD_FROM');
  if (until !== null && !isDay(until)) return fail('BAD_UNTIL');
  if (from !== null && until !== null && until < from) return fail('UNTIL_BEFORE_FROM');
  return ok({ location, from, until });
}

/** Is `today` (a day in the Netherlands) one of the days of this account? Without days, every day is. */
export function isOnDuty(
  { from, until }: { readonly from: string | null; readonly until: string | null },
  today: string,
): boolean {
  return (from === null || from <= today) && (until === null || today <= until);
}

/** A day of the calendar, as `2026-05-22`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/\p{C}/gu, '').trim();
}
