import { STAFF_ROLES, type StaffRole } from './permissions';
import { fail, ok, type Result } from './result';

export const MAX_STAFF_NAME = 80;

/** Roles that act in districts of their own; an administrator acts everywhere, a council member nowhere. */
export const DISTRICT_ROLES = ['wijkregisseur', 'desk_assistant', 'auditor'] as const satisfies StaffRole[];

export function actsInDistricts(role: StaffRole): boolean {
  return DISTRICT_ROLES.some((one) => one === role);
}

/** What somebody is and where. */
export interface Duties {
  readonly role: StaffRole;
  /** Slugs in alphabetical order; empty for roles that act in no district of their own. */
  readonly districts: readonly string[];
}

export type NameError = 'NO_NAME' | 'NAME_TOO_LONG';
export type DutiesError = 'UNKNOWN_ROLE' | 'NO_DISTRICT' | 'UNKNOWN_DISTRICT';
export type InviteError = 'FORBIDDEN' | NameError | DutiesError;
export type AccountError = 'FORBIDDEN' | 'UNKNOWN_ACCOUNT';
export type SwitchPersonError = AccountError | 'LAST_ADMINISTRATOR';
export type ChangePersonError = SwitchPersonError | DutiesError;
export type RecoveryError = AccountError | 'SWITCHED_OFF';
/** A link that does not exist, was used, was withdrawn or is too old: nobody learns which. */
export type OpenLinkError = 'LINK_INVALID';
export type AcceptLinkError = OpenLinkError | NameError | 'PASSKEY_REFUSED' | 'PASSKEY_KNOWN' | 'SLOW_DOWN';
export type SignInError = 'REFUSED' | 'SLOW_DOWN';
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
  const name = given.replace(/\s+/gu, ' ').replace(/\p{C}/gu, '').trim();
  if (name === '') return fail('NO_NAME');
  return name.length > MAX_STAFF_NAME ? fail('NAME_TOO_LONG') : ok(name);
}

/** A role and districts from a form. `known`: slugs of the districts that there are. */
export function readDuties(
  givenRole: string,
  givenDistricts: readonly string[],
  known: readonly string[],
): Result<Duties, DutiesError> {
  const role = STAFF_ROLES.find((one) => one === givenRole);
  if (!role) return fail('UNKNOWN_ROLE');
  if (!actsInDistricts(role)) return ok({ role, districts: [] });
  const districts = [...new Set(givenDistricts)].toSorted();
  if (districts.length === 0) return fail('NO_DISTRICT');
  return districts.every((slug) => known.includes(slug)) ? ok({ role, districts }) : fail('UNKNOWN_DISTRICT');
}
