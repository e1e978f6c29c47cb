'use server';

import { revalidatePath } from 'next/cache';
import { currentActor } from '@/lib/auth';
import { type SetRuleResult, setRule } from '@/lib/usecases/rounds/round-rule';
import { fieldsOf } from './formFields';

/** The counting rule of a round, from its form. Every rule has a setting of its own; only that of the chosen one counts. */
export async function setRuleAction(_before: unknown, form: FormData): Promise<SetRuleResult> {
  const field = fieldsOf(form);
  const rule = field('rule');
  const input = { rule, setting: field(`setting-${rule}`), minBackers: field('minBackers') };
  const set = await setRule(await currentActor(), field('round'), input, new Date());
  if (set.ok) revalidatePath('/', 'layout');
  return set;
}
