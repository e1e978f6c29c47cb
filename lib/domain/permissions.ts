/** Who acts. Everything not granted below is refused. */
export const STAFF_ROLES = [
  'administrator',
  'wijkregisseur',
  'team_member',
  'desk_assistant',
  'auditor',
  'council_member',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export type Actor =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'household'; readonly round: string; readonly neighbourhood: string | null }
  | {
      readonly kind: 'staff';
      /** Of the account: acts that take two people compare it. */
      readonly id: string;
      readonly name: string;
      readonly role: StaffRole;
      readonly districts: readonly string[];
      /** Of a desk assistant: the desk where she works. */
      readonly location?: string;
    }
  /** A command line or the clock of the server itself. */
  | { readonly kind: 'system'; readonly name: string };

export const STAFF_ACTS = [
  'see_workspace',
  'change_phase',
  'set_up_round',
  'set_rule',
  'manage_ideas',
  'manage_register',
  'import_areas',
  'import_election',
  'run_letters',
  'register_undeliverable',
  'enter_paper',
  'replace_letter',
  'void_cheque',
  'register_kiosk',
  'manage_staff',
  'audit_round',
  'destroy_keys',
  'read_log',
  'manage_settings',
  'manage_fund',
  'assess_applications',
  'manage_projects',
  'manage_visits',
  'run_survey',
  'export_figures',
] as const;
export type StaffAct = (typeof STAFF_ACTS)[number];

const GRANTS: Readonly<Record<StaffRole, readonly StaffAct[]>> = {
  administrator: STAFF_ACTS,
  wijkregisseur: [
    'see_workspace',
    'change_phase',
    'set_up_round',
    'set_rule',
    'manage_ideas',
    'manage_register',
    'run_letters',
    'register_undeliverable',
    'enter_paper',
    'replace_letter',
    'void_cheque',
    'register_kiosk',
    'destroy_keys',
    'read_log',
    'manage_fund',
    'manage_projects',
    'manage_visits',
    'run_survey',
    'export_figures',
  ],
  team_member: ['see_workspace', 'assess_applications'],
  desk_assistant: [
    'see_workspace',
    'register_undeliverable',
    'enter_paper',
    'replace_letter',
    'register_kiosk',
  ],
  auditor: ['see_workspace', 'audit_round', 'read_log', 'export_figures'],
  council_member: [],
};

/** May this actor do this in this district? `null` = something that belongs to no district. Deny by default. */
export function may(actor: Actor, act: StaffAct, districtSlug: string | null): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'staff' || !GRANTS[actor.role].includes(act)) return false;
  if (actor.role === 'administrator') return true;
  return districtSlug === null ? act === 'see_workspace' : actor.districts.includes(districtSlug);
}

/**
 * The name under which an act stands in the log book: role and name for staff, with the desk where there is one, since
 * two desks may have somebody of the same name; never a household.
 */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return `${actor.role}: ${actor.name}${actor.location ? ` (${actor.location})` : ''}`;
    case 'system':
      return `system: ${actor.name}`;
    case 'household':
    case 'visitor':
      return actor.kind;
  }
}
