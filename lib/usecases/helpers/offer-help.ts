import { randomUUID } from 'node:crypto';
import { countHelpers, findIdeaState, insertHelper } from '@/db/queries/helpers';
import type { IdeaKey } from '@/db/queries/idea-file';
import { findInitiator } from '@/db/queries/idea-initiators';
import { findRoundRow } from '@/db/queries/rounds';
import { dayOf } from '@/lib/domain/amsterdam';
import {
  type HelperForm,
  MOST_HELPERS,
  needsHands,
  type OfferHelpError,
  readHelperForm,
} from '@/lib/domain/helper-form';
import { fail, ok, type Result } from '@/lib/domain/result';
import { makeLinkSecret } from '../ideas/my-idea-links';
import { mailInitiator } from '../ideas/my-idea-mail';
import { database } from '../system/database';
import { networkLimit } from '../system/network-limit';

/** Offers from one network in an hour: a class or a library sends some. */
const offersTooMuch = networkLimit(20, 3_600_000);

/**
 * Keeps an offer to help with an idea, for its initiator alone, and tells the initiator that there is one. Answers the path
 * by which the helper takes it back: shown once, since only a hash of its secret is kept. Errors: see
 * {@link OfferHelpError}; nothing is kept then. Nothing of it comes in the log book or the history.
 */
export function offerHelp(
  at: IdeaKey,
  form: HelperForm,
  network: string,
  now: Date,
): Promise<Result<string, OfferHelpError>> {
  return database().transaction(async (tx): Promise<Result<string, OfferHelpError>> => {
    const read = readHelperForm(form);
    if (!read.ok) return fail({ code: 'BAD_FORM', problems: read.error });
    // Locked, so that the limit holds when many offer at once.
    const round = await findRoundRow(tx, at.roundId, true);
    const idea = await findIdeaState(tx, at);
    if (round?.kind !== 'cheque' || round.phase === 'draft' || round.rehearsalOf || !idea)
      return fail({ code: 'UNKNOWN_IDEA' });
    if (!needsHands(idea.status) || round.phase === 'archived') return fail({ code: 'NOT_NOW' });
    if (!(await findInitiator(tx, at))) return fail({ code: 'NOT_NOW' });
    if ((await countHelpers(tx, at)) >= MOST_HELPERS) return fail({ code: 'ENOUGH' });
    if (offersTooMuch(network, now)) return fail({ code: 'SLOW_DOWN' });
    const secret = makeLinkSecret();
    await insertHelper(tx, {
      ...read.value,
      id: randomUUID(),
      roundId: at.roundId,
      idea: at.number,
      tokenHash: secret.hash,
      givenOn: dayOf(now),
    });
    await mailInitiator(tx, at, { kind: 'helper_offered', values: { title: idea.title } }, now);
    return ok(`/hulp-intrekken#t=${secret.token}`);
  });
}
