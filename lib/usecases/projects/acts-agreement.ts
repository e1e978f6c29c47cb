import { randomUUID } from 'node:crypto';
import {
  type AgreementWithChecks,
  closeAgreement,
  insertAgreement,
  listAgreements,
  saveCheck,
} from '@/db/queries/project-agreements';
import { LOCALES } from '@/lib/domain/locale';
import { checkDays, daysLater, MOST_AGREEMENT_YEARS, yearsLater } from '@/lib/domain/project/agreement';
import { AGREEMENT_ENDS, CHECK_RESULTS } from '@/lib/domain/project/words';
import { fail, ok } from '@/lib/domain/result';
import { DONE, type Doing, type Done, followInIdea, refused, type Telling, tell } from './doing';

/** Who looks after what was made. Its yearly checks are planned at once. One at a time. */
export async function makeAgreement(doing: Doing): Promise<Done> {
  const { project, today } = doing;
  if (project.status === 'stopped') return refused('NOT_NOW');
  if (await running(doing)) return refused('AGREEMENT_RUNS');
  const made = readAgreement(doing, project.awardedOn, yearsLater(today, 1));
  if (doing.form.problems.length > 0) return fail(doing.form.problems);
  await save(doing, made);
  await tell(doing, 'agreement_made', { on: today, text: made.group });
  await followInIdea(doing, project.status, project.statusReason);
  return ok({ until: made.until });
}

/** A look at what is kept. Anything but good needs words: they are public. */
export async function checkAgreement(doing: Doing): Promise<Done> {
  const { tx, form, today } = doing;
  const found = await running(doing);
  const check = found?.checks.find(({ id }) => id === form.raw('check'));
  if (!found || !check) return refused('GONE');
  if (check.doneOn !== null) return refused('NOT_NOW');
  const on = form.day('on', found.agreement.from, today);
  const result = form.choice('result', CHECK_RESULTS);
  const note = result === 'good' ? form.optionalText('note') : form.text('note');
  if (form.problems.length > 0) return fail(form.problems);
  await saveCheck(tx, check.id, { doneOn: on, result, note });
  await tell(doing, 'agreement_checked', { on, text: note });
  return DONE;
}

/** The same or others go on: a new agreement follows the one that runs. Not while a check waits. */
export async function renewAgreement(doing: Doing): Promise<Done> {
  const { tx, project, form, today } = doing;
  const found = await running(doing);
  if (!found) return refused('GONE');
  const { agreement, checks } = found;
  const waits = checks.find(({ doneOn, dueOn }) => doneOn === null && dueOn <= today);
  if (waits) return refused('CHECK_FIRST', null, { day: waits.dueOn });
  const latest = yearsLater([agreement.until, today].toSorted().at(-1) ?? today, 1);
  const made = readAgreement(doing, daysLater(agreement.from, 1), latest);
  if (form.problems.length > 0) return fail(form.problems);
  await closeAgreement(tx, agreement.id, {
    endedOn: daysLater(made.from, -1),
    endedBecause: made.group,
  });
  await save(doing, made);
  await tell(doing, 'agreement_renewed', { on: today, text: made.group });
  await followInIdea(doing, project.status, project.statusReason);
  return ok({ until: made.until });
}

/** Nobody looks after it by this agreement any more; why, or what follows after its last day, is public. */
export async function endAgreement(doing: Doing): Promise<Done> {
  const { project, form, today } = doing;
  const found = await running(doing);
  if (!found) return refused('GONE');
  // One that was agreed ahead may be called off before it begins.
  const on = form.day('on', [found.agreement.from, today].toSorted()[0] ?? today, today);
  const reason = form.text('reason');
  if (form.problems.length > 0) return fail(form.problems);
  await close(doing, found, on, reason);
  await followInIdea(doing, project.status, project.statusReason);
  return ok({ reason });
}

/** What will not be there needs nobody to look after it: the agreement of a project that stops, if one runs, stops with it. */
export async function endWithProject(doing: Telling, on: string, reason: string): Promise<void> {
  const found = await running(doing);
  if (found) await close(doing, found, on, reason);
}

async function close(
  doing: Telling,
  { agreement }: AgreementWithChecks,
  on: string,
  reason: string,
): Promise<void> {
  await closeAgreement(doing.tx, agreement.id, { endedOn: on, endedBecause: reason });
  await tell(doing, 'agreement_ended', { on, text: reason });
}

/** The agreement that was not ended. */
async function running({ tx, project }: Telling): Promise<AgreementWithChecks | undefined> {
  return (await listAgreements(tx, project.id)).find(({ agreement }) => agreement.endedOn === null);
}

function readAgreement({ form }: Doing, earliest: string, latest: string) {
  const [group, tasks, place] = [form.line('group'), form.text('tasks'), form.line('place')];
  const before = form.problems.length;
  const from = form.day('from', earliest, latest);
  const known = form.problems.length === before;
  const until = form.day(
    'until',
    '2000-01-01',
    known ? yearsLater(from, MOST_AGREEMENT_YEARS) : '9999-12-31',
  );
  if (known && until !== '' && until <= from) form.refuse('until', 'UNTIL_BEFORE_FROM');
  const atEnd = form.choice('atEnd', AGREEMENT_ENDS);
  const email = form.optionalMail('email');
  const locale = form.choice('locale', LOCALES);
  return { group, tasks, place, from, until, atEnd, email, locale };
}

async function save({ tx, project }: Doing, made: ReturnType<typeof readAgreement>): Promise<void> {
  const checks = checkDays(made.from, made.until).map((dueOn) => ({ id: randomUUID(), dueOn }));
  await insertAgreement(tx, { id: randomUUID(), projectId: project.id, ...made }, checks);
}
