import type { Actor } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { failsTooOften } from '../ballots/failure-limit';
import { signInHousehold } from './sign-in-household';

/**
 * Door 1: the household whose secret this is. Failures of a network are counted; whoever holds a right secret is let in
 * however many others failed there. Errors: UNKNOWN, and SLOW_DOWN instead of it after too many.
 */
export async function openDoor1(
  given: { readonly round?: string; readonly signin?: string } | undefined,
  network: string,
  now: Date,
): Promise<Result<Actor, 'UNKNOWN' | 'SLOW_DOWN'>> {
  const household = await signInHousehold(given?.round ?? '', given?.signin ?? '');
  if (household) return ok(household);
  return fail(failsTooOften(`household/${network}`, now) ? 'SLOW_DOWN' : 'UNKNOWN');
}
