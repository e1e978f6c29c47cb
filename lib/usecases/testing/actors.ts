import type { Actor, StaffRole } from '@/lib/domain/permissions';

/** A member of staff of these districts. */
export function staff(role: StaffRole, districts: readonly string[]): Actor {
  return { kind: 'staff', id: 'sam', name: 'Test', role, districts };
}
