import type { Actor, StaffRole } from '@/lib/domain/permissions';
import { readEnv } from '@/lib/env';

/** People of the demo; there are none outside it. */
export const DEMO_STAFF = [
  {
    id: 'wijkregisseur',
    role: 'wijkregisseur',
    name: 'Wijkregisseur (voorbeeld)',
    districts: ['seghwaert', 'oosterheem', 'voorstad', 'keizerslanden'],
  },
  {
    id: 'baliemedewerker',
    role: 'desk_assistant',
    name: 'Baliemedewerker (voorbeeld)',
    districts: ['seghwaert', 'oosterheem'],
  },
  {
    id: 'wijkteamlid',
    role: 'team_member',
    name: 'Wijkteamlid (voorbeeld)',
    districts: ['seghwaert', 'oosterheem', 'voorstad', 'keizerslanden'],
  },
  {
    id: 'controleur',
    role: 'auditor',
    name: 'Controleur (voorbeeld)',
    districts: ['seghwaert', 'oosterheem'],
  },
  { id: 'raadslid', role: 'council_member', name: 'Raadslid (voorbeeld)', districts: [] },
  { id: 'beheerder', role: 'administrator', name: 'Beheerder (voorbeeld)', districts: [] },
] as const satisfies readonly { id: string; role: StaffRole; name: string; districts: readonly string[] }[];

/** Staff roles can be taken without a password in the demo, and nowhere else. */
export function isDemo(): boolean {
  return readEnv().WIJKCHEQUE_DEMO === '1';
}

/** A staff member of the demo by id; `null` outside the demo. */
export function signInDemoStaff(id: string): Actor | null {
  const person = isDemo() ? DEMO_STAFF.find((one) => one.id === id) : undefined;
  return person
    ? { kind: 'staff', id: person.id, name: person.name, role: person.role, districts: person.districts }
    : null;
}
