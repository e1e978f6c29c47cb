'use server';

import { currentNetwork } from '@/lib/auth/network';
import { readLocale } from '@/lib/i18n/locale';
import { bringIn } from '@/lib/usecases/ideas/bring-in';
import { joinIdea, readJoin } from '@/lib/usecases/ideas/join-idea';
import { readMyIdea } from '@/lib/usecases/ideas/my-idea';
import {
  changeMyIdea,
  forgetMyEmail,
  renewJoinLink,
  submitMyIdea,
  withdrawMyIdea,
} from '@/lib/usecases/ideas/my-idea-change';
import { findNearbyIdeas } from '@/lib/usecases/ideas/nearby-ideas';

/**
 * The acts of residents on their own ideas. What comes in is whatever was sent: texts are made texts first, and forms are
 * read by the use-cases. Secrets of
 * links and codes are in the body of the request: nothing here is logged or put in an address.
 */

export async function bringInAction(roundId: string, form: unknown, signin: string | null, draft: string) {
  return bringIn(
    {
      roundId: String(roundId),
      form,
      draft: String(draft),
      signin: signin === null ? null : String(signin),
      locale: await readLocale(),
      network: await currentNetwork(),
    },
    new Date(),
  );
}

/** Ideas that look like the one in this form. */
export async function nearbyIdeasAction(roundId: string, form: unknown) {
  return findNearbyIdeas(String(roundId), form);
}

export async function readJoinAction(token: string) {
  return readJoin(String(token));
}

export async function joinIdeaAction(token: string, signin: string) {
  const network = await currentNetwork();
  return joinIdea({ token: String(token), signin: String(signin), network }, new Date());
}

export async function readMyIdeaAction(token: string) {
  return readMyIdea(String(token));
}

export async function changeMyIdeaAction(token: string, form: unknown, seen: string) {
  return changeMyIdea(String(token), { form, seen: String(seen) }, new Date());
}

export async function submitMyIdeaAction(token: string) {
  return submitMyIdea(String(token), new Date());
}

export async function withdrawMyIdeaAction(token: string) {
  return withdrawMyIdea(String(token), new Date());
}

export async function renewJoinLinkAction(token: string) {
  return renewJoinLink(String(token));
}

export async function forgetMyEmailAction(token: string) {
  return forgetMyEmail(String(token));
}
