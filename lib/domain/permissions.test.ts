import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Actor,
  actorName,
  may,
  STAFF_ACTS,
  STAFF_ROLES,
  type StaffAct,
  type StaffRole,
} from './permissions';

function staff(role: StaffRole, ...districts: string[]): Actor {
  return { kind: 'staff', id: 'sam', name: 'Sam', role, districts };
}

const own = staff('wijkregisseur', 'seghwaert');

/** Acts in: the own district, another one, none. */
const TABLE: readonly (readonly [
  string,
  Actor,
  readonly StaffAct[],
  readonly StaffAct[],
  readonly StaffAct[],
])[] = [
  ['visitor', { kind: 'visitor' }, [], [], []],
  ['household', { kind: 'household', round: 'seghwaert-2026', neighbourhood: 'BU06370101' }, [], [], []],
  ['council member', staff('council_member', 'seghwaert'), [], [], []],
  [
    'wijkregisseur',
    own,
    [
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
    [],
    ['see_workspace'],
  ],
  [
    'team member',
    staff('team_member', 'seghwaert'),
    ['see_workspace', 'assess_applications'],
    [],
    ['see_workspace'],
  ],
  ['wijkregisseur without a district', staff('wijkregisseur'), [], [], ['see_workspace']],
  [
    'desk assistant',
    staff('desk_assistant', 'seghwaert'),
    ['see_workspace', 'register_undeliverable', 'enter_paper', 'replace_letter', 'register_kiosk'],
    [],
    ['see_workspace'],
  ],
  [
    'auditor',
    staff('auditor', 'seghwaert'),
    ['see_workspace', 'audit_round', 'read_log', 'export_figures'],
    [],
    ['see_workspace'],
  ],
  ['administrator', staff('administrator'), STAFF_ACTS, STAFF_ACTS, STAFF_ACTS],
  ['system', { kind: 'system', name: 'clock' }, STAFF_ACTS, STAFF_ACTS, STAFF_ACTS],
];

describe('may', () => {
  describe.each(TABLE)('%s', (_, actor, inOwn, elsewhere, nowhere) => {
    it.each(STAFF_ACTS)('%s', (act) => {
      expect(may(actor, act, 'seghwaert')).toBe(inOwn.includes(act));
      expect(may(actor, act, 'oosterheem')).toBe(elsewhere.includes(act));
      expect(may(actor, act, null)).toBe(nowhere.includes(act));
    });
  });

  it('gives a role nothing in a district that is not listed, whatever it is called', () => {
    const role = fc.constantFrom(...STAFF_ROLES.filter((one) => one !== 'administrator'));
    const district = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', ''));
    fc.assert(
      fc.property(
        role,
        fc.array(district),
        district,
        fc.constantFrom(...STAFF_ACTS),
        (one, listed, asked, act) => {
          fc.pre(!listed.includes(asked));
          expect(may(staff(one, ...listed), act, asked)).toBe(false);
        },
      ),
    );
  });

  it('never refuses the administrator what a wijkregisseur may', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STAFF_ACTS), fc.option(fc.constant('seghwaert')), (act, district) => {
        expect(!may(own, act, district) || may(staff('administrator'), act, district)).toBe(true);
      }),
    );
  });
});

describe('actorName', () => {
  it('names staff and the system', () => {
    expect(actorName(own)).toBe('wijkregisseur: Sam');
    const desk = { kind: 'staff', id: 'd', name: 'Dee', role: 'desk_assistant', districts: [] } as const;
    expect(actorName({ ...desk, location: 'Huis van de Wijk' })).toBe(
      'desk_assistant: Dee (Huis van de Wijk)',
    );
    expect(actorName({ kind: 'system', name: 'clock' })).toBe('system: clock');
  });

  it('never tells which household', () => {
    expect(actorName({ kind: 'household', round: 'seghwaert-2026', neighbourhood: 'BU06370101' })).toBe(
      'household',
    );
    expect(actorName({ kind: 'visitor' })).toBe('visitor');
  });
});
