import type { Actor, StaffRole } from '@/lib/domain/permissions';

export type TestStaff = Extract<Actor, { readonly kind: 'staff' }>;

/** A member of staff of these districts; acts of two people need two with different ids. */
export function staff(role: StaffRole, districts: readonly string[], id = 'sam'): TestStaff {
  return { kind: 'staff', id, name: id === 'sam' ? 'Test' : id, role, districts };
}
