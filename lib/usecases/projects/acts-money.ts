import { listCarried } from '@/db/queries/carry';
import { addFundEntry } from '@/db/queries/fund-account';
import { addProjectEntry } from '@/db/queries/project-account';
import { findRoundRow } from '@/db/queries/rounds';
import {
  type AccountLine,
  destinationOf,
  givingBack,
  payment,
  repayment,
} from '@/lib/domain/project/account';
import type { RestDestination } from '@/lib/domain/project/words';
import { fail, ok } from '@/lib/domain/result';
import { accountNow, type Doing, type Done, refused, tell } from './doing';

/**
 * Pays an advance, or for the last time: then what is left goes back, once that was confirmed. A payment that was written
 * down wrongly is not changed but countered ({@link repay}).
 */
export async function pay(doing: Doing): Promise<Done> {
  const { tx, project, form, today } = doing;
  if (project.status === 'stopped') return refused('NOT_NOW');
  const kind = form.choice('kind', ['advance', 'final']);
  const cents = form.amount('amount');
  const on = form.day('on', project.awardedOn, today);
  const text = form.optionalLine('text');
  if (form.problems.length > 0) return fail(form.problems);
  const account = await accountNow(doing);
  const lines = payment(account, kind, cents);
  if (!lines.ok) return refused(lines.error, 'amount', { cents: account.leftCents });
  const [paid, rest] = lines.value;
  if (!paid) throw new Error('a payment without a line');
  if (rest && form.raw('rest') !== 'on')
    return refused('REST_NOT_CONFIRMED', 'rest', { cents: account.leftCents - cents });
  await addProjectEntry(tx, { projectId: project.id, ...paid, text, on });
  await tell(doing, 'paid', { on, cents, text });
  if (rest) await sendBack(doing, rest, on);
  return ok({ cents });
}

/**
 * Money that the group paid back, or a payment that was wrong: the reason says which, and is public. Of a stopped project it
 * goes where the rest went, at once.
 */
export async function repay(doing: Doing): Promise<Done> {
  const { tx, project, form, today } = doing;
  const cents = form.amount('amount');
  const on = form.day('on', project.awardedOn, today);
  const text = form.line('text');
  if (form.problems.length > 0) return fail(form.problems);
  const account = await accountNow(doing);
  const line = repayment(account, cents);
  if (!line.ok) return refused(line.error, 'amount', { cents: account.paidCents });
  await addProjectEntry(tx, { projectId: project.id, ...line.value, text, on });
  await tell(doing, 'repaid', { on, cents, text });
  if (project.status === 'stopped') await giveRestBack(doing, on);
  return ok({ cents, reason: text });
}

/** What is left of a project that came to its end. */
export async function giveBack(doing: Doing): Promise<Done> {
  const { project, today } = doing;
  if (project.status !== 'realised' && project.status !== 'stopped') return refused('NOT_NOW');
  const cents = await giveRestBack(doing, today);
  return cents === 0 ? refused('NOTHING_LEFT') : ok({ cents });
}

/** All that is left leaves the project; how much that was. */
export async function giveRestBack(doing: Doing, on: string): Promise<number> {
  const line = givingBack(await accountNow(doing));
  if (!line.ok) return 0;
  await sendBack(doing, line.value, on);
  return -line.value.cents;
}

/**
 * Where the rest of this project goes. What comes back when the money of a stopped project was taken along already does not
 * follow it any more: a pot is taken once.
 */
export async function restDestination({
  tx,
  project: { fundId, roundId, idea },
}: Pick<Doing, 'tx' | 'project'>): Promise<RestDestination> {
  if (fundId !== null) return destinationOf(null);
  const round = roundId === null ? null : await findRoundRow(tx, roundId);
  if (!round) throw new Error('a project without the round or fund of its award');
  const destination = destinationOf(round.unspent);
  if (destination !== 'next_round') return destination;
  const taken = (await listCarried(tx, [round.id])).some(({ number }) => number === idea);
  return taken ? 'municipality' : destination;
}

/** The line of the project, and the same amount on the account that it goes to, where that is one of ours. */
async function sendBack(doing: Doing, line: AccountLine, on: string): Promise<void> {
  const { tx, project } = doing;
  const destination = await restDestination(doing);
  await addProjectEntry(tx, { projectId: project.id, ...line, destination, on });
  if (project.fundId !== null) {
    const { fundId, application, title } = project;
    await addFundEntry(tx, { fundId, kind: 'returned', cents: -line.cents, application, reason: title, on });
  }
  await tell(doing, 'returned', { on, cents: -line.cents });
}
