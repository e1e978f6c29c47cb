import type { Connection } from '@/db/client';
import { findFund, type NamedFund } from '@/db/queries/fund';
import { type Actor, may, type StaffAct } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';

export type StaffFundError = 'FORBIDDEN' | 'UNKNOWN_FUND';

/** Acts of which one is enough to look at the applications of a fund. */
export const FUND_READERS = ['manage_fund', 'assess_applications'] as const satisfies readonly StaffAct[];

/**
 * The fund, if this actor may do one of these acts in its district. Whoever may not work everywhere is answered FORBIDDEN
 * for a fund that does not exist too, and so learns of none.
 */
export async function staffFund(
  db: Connection,
  actor: Actor,
  fundId: string,
  acts: readonly StaffAct[],
): Promise<Result<NamedFund, StaffFundError>> {
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const fund = await findFund(db, fundId);
  if (!acts.some((act) => may(actor, act, fund?.districtSlug ?? null))) return fail('FORBIDDEN');
  return fund ? ok(fund) : fail('UNKNOWN_FUND');
}

/** Who acts, as an assessment keeps it. `null` for what is not a person. */
export function memberOf(actor: Actor): { readonly memberId: string; readonly member: string } | null {
  return actor.kind === 'staff' ? { memberId: actor.id, member: actor.name } : null;
}
