import { getBoxRound } from '@/db/queries/box';
import { countPaperEntry, deleteEntry, keepFirstEntry } from '@/db/queries/paper';
import { asBox } from '@/db/queries/roles';
import { entryMac, stripSecrets } from '@/lib/crypto/paper';
import { dayOf } from '@/lib/domain/amsterdam';
import { type Allocation, checkAllocation, isAllocation } from '@/lib/domain/ballot';
import type { PaperAnswer, PaperError } from '@/lib/domain/desk';
import { type Actor, actorName } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { database } from '../system/database';
import { castPaperForm } from './cast-paper-form';
import { notVoting, roundForStaff, type Staff } from './guard';
import { findKeyOfStrip, type PaperStrip, readStrip } from './read-strip';
import { withoutValues } from './without-values';

/**
 * One person's entry of a paper form: the code of its strip as typed, and `alloc` as `[[idea number, cents], …]` in
 * ascending order (empty: a blank vote). The first entry keeps nothing but a mark of it; when a second, different account
 * enters the same, the form is cast and stays the household's last word. Right: enter_paper; members of staff only.
 * Errors, each with its field, in this order: UNKNOWN_ROUND, FORBIDDEN, the code's (see `PaperError`), MALFORMED,
 * UNKNOWN_CODE, VOID_CODE, NOT_OPEN, CLOSED, UNKNOWN_IDEA, BAD_STEP, OVERSPENT, SAME_PERSON, DIFFERENT.
 */
export async function enterPaper(
  actor: Actor,
  roundId: string,
  stripCode: string,
  alloc: unknown,
  now: Date,
): Promise<Result<PaperAnswer, PaperError>> {
  const allowed = await roundForStaff(database(), actor, roundId, 'enter_paper');
  if (!allowed.ok) return fail({ code: allowed.error, field: null });
  const strip = await readStrip(stripCode, roundId);
  if (!strip.ok) return strip;
  if (!isAllocation(alloc)) return fail({ code: 'MALFORMED', field: 'alloc' });
  const closed = notVoting(allowed.value.round, now);
  return enterForm(allowed.value.staff, strip.value, { alloc, now, closed });
}

export interface FormEntry {
  readonly alloc: Allocation;
  readonly now: Date;
  /** The clock or the phase says that voting is not open. */
  readonly closed: 'NOT_OPEN' | 'CLOSED' | null;
}

/** The same, once it is known who enters what: the actor's right is not asked for again. */
export function enterForm(
  staff: Staff,
  strip: PaperStrip,
  entry: FormEntry,
): Promise<Result<PaperAnswer, PaperError>> {
  return withoutValues(() => applyEntry(staff, strip, entry));
}

async function applyEntry(
  staff: Staff,
  strip: PaperStrip,
  { alloc, now, closed }: FormEntry,
): Promise<Result<PaperAnswer, PaperError>> {
  const roundId = strip.round;
  const key = await findKeyOfStrip(strip);
  if (!key.ok) return key;
  const { entryMark } = stripSecrets(strip.seed, roundId);
  const mark = Buffer.from(entryMark);
  if (key.value.final) {
    // A form that was cast while its first entry was not yet taken away.
    await deleteEntry(database(), roundId, mark);
    return ok('already');
  }
  if (closed) return fail({ code: closed, field: null });
  const fits = await checkContent(roundId, alloc);
  if (!fits.ok) return fits;

  const entry = Buffer.from(entryMac(strip.seed, alloc));
  const first = await keepFirstEntry(database(), { roundId, mark, entry, enteredBy: staff.id });
  if (first?.enteredBy === staff.id) return fail({ code: 'SAME_PERSON', field: null });
  if (first && !entry.equals(first.entry)) return fail({ code: 'DIFFERENT', field: null });
  await countPaperEntry(database(), { roundId, day: dayOf(now), actor: actorName(staff) });
  if (!first) return ok('first_stored');
  const cast = await castPaperForm(strip, key.value.onlineKey, alloc);
  if (cast.ok) await deleteEntry(database(), roundId, mark);
  return cast;
}

/** The amounts, told at the first entry: nobody should have to find out at the second. */
async function checkContent(roundId: string, alloc: Allocation): Promise<Result<null, PaperError>> {
  const rules = await asBox(database(), (tx) => getBoxRound(tx, roundId));
  if (!rules) throw new Error('a strip without its round');
  const { chequeCents, stepCents, ideas } = rules;
  const checked = checkAllocation(alloc, { chequeCents, stepCents, ideaNumbers: ideas });
  return checked.ok ? ok(null) : fail({ code: checked.error, field: 'alloc' });
}
