import type { DutiesError } from '@/lib/domain/staff';

/** A refusal of a role, districts or posting, at the field it is about. */
export interface DutiesProblem {
  readonly field: DutiesField;
  readonly sentence: string;
}

type DutiesField = 'role' | 'district' | 'location' | 'from' | 'until';

const FIELD: Readonly<Record<DutiesError, DutiesField>> = {
  UNKNOWN_ROLE: 'role',
  NO_DISTRICT: 'district',
  UNKNOWN_DISTRICT: 'district',
  NO_LOCATION: 'location',
  LOCATION_TOO_LONG: 'location',
  BAD_FROM: 'from',
  BAD_UNTIL: 'until',
  UNTIL_BEFORE_FROM: 'until',
};

/** The field that a refusal is about; `null` for one about the whole. */
export function dutiesField(error: string): DutiesField | null {
  return Object.hasOwn(FIELD, error) ? FIELD[error as DutiesError] : null;
}
