'use server';

import { revalidatePath } from 'next/cache';
import { currentActor } from '@/lib/auth';
import { type CostOwner, saveRunningCosts } from '@/lib/usecases/council/running-costs';
import { textOf } from './formFields';

/** What a round, or a year of a team fund, cost itself. */
export async function saveRunningCostsAction(_before: unknown, form: FormData) {
  const costs = {
    letters: textOf(form, 'letters'),
    staff: textOf(form, 'staff'),
    meetings: textOf(form, 'meetings'),
    system: textOf(form, 'system'),
  };
  const done = await saveRunningCosts(await currentActor(), ownerFrom(form), costs, new Date());
  if (done.ok) revalidatePath('/raad', 'layout');
  return done;
}

function ownerFrom(form: FormData): CostOwner {
  const fundId = textOf(form, 'fund');
  return fundId === '' ? { roundId: textOf(form, 'round') } : { fundId };
}
