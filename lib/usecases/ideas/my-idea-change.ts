import type { Connection } from '@/db/client';
import { listRoundOutlines } from '@/db/queries/areas';
import { recordIdeaStep } from '@/db/queries/idea-file';
import { deleteHelpersOf, updateInitiator } from '@/db/queries/idea-initiators';
import { deleteOrganisersOf } from '@/db/queries/idea-organisers';
import { toldToday } from '@/db/queries/idea-proposals';
import { withRole } from '@/db/queries/roles';
import { ideaRowOf, setIdeaStatuses, updateIdea } from '@/db/queries/rounds';
import { dayOf } from '@/lib/domain/amsterdam';
import type { BroughtBy } from '@/lib/domain/idea-file';
import { type Proposal, type ProposalProblems, proposalFrom, readProposal } from '@/lib/domain/idea-proposal';
import type { ChangeMyIdeaError, MyIdeaError } from '@/lib/domain/idea-proposal-views';
import { fail, ok, type Result } from '@/lib/domain/result';
import { database } from '../system/database';
import { ideaVersion } from './idea-version';
import { findMyIdea, type MyIdea } from './my-idea';
import { joinPath, makeLinkSecret } from './my-idea-links';
import { submitIdea } from './my-idea-submit';

/**
 * New text, money or place from a form as it was sent, as long as the wijkregisseur has not accepted the idea. Who brought it in stays: that was
 * shown by a code. `seen` is the version that was on the screen. Errors: LINK_INVALID, NOT_NOW, CHANGED_MEANWHILE, BAD_IDEA with
 * what is wrong by field; nothing changes then.
 */
export function changeMyIdea(
  token: string,
  { form, seen }: { readonly form: unknown; readonly seen: string },
  now: Date,
): Promise<Result<null, ChangeMyIdeaError>> {
  return database().transaction(async (tx): Promise<Result<null, ChangeMyIdeaError>> => {
    const mine = await findMyIdea(tx, token, { lock: true });
    if (!mine) return fail({ code: 'LINK_INVALID' });
    if (!mine.can.change) return fail({ code: 'NOT_NOW' });
    if (seen !== ideaVersion(mine.idea, mine.file)) return fail({ code: 'CHANGED_MEANWHILE' });
    const read = await readChange(tx, mine, form);
    if (!read.ok) return fail({ code: 'BAD_IDEA', problems: read.error });
    await changeText(tx, mine, read.value, now);
    return ok(null);
  });
}

/** Reads what its initiator wants an idea to be; who brought it in stays as it was. */
export async function readChange(
  tx: Connection,
  { key, file }: MyIdea,
  form: unknown,
): Promise<Result<Proposal, ProposalProblems>> {
  const given = { ...proposalFrom(form), kind: kindOf(file.broughtBy) };
  return readProposal(given, await listRoundOutlines(tx, key.roundId));
}

/** Writes it down, with a line in the history once a day. */
export async function changeText(
  tx: Connection,
  { key, idea }: MyIdea,
  { text }: Proposal,
  now: Date,
): Promise<void> {
  await updateIdea(tx, ideaRowOf({ ...idea, ...text, neighbourhoodName: null }));
  const on = dayOf(now);
  if (!(await toldToday(tx, key, { step: 'changed', on })))
    await recordIdeaStep(tx, key, { on, step: 'changed', by: 'initiator', reason: null });
}

function kindOf(broughtBy: BroughtBy): string {
  return broughtBy === 'household' ? 'residents' : 'organisation';
}

/** Sends in what was returned, or a draft that has enough organisers. Errors: LINK_INVALID, NOT_NOW. */
export function submitMyIdea(token: string, now: Date): Promise<Result<null, MyIdeaError>> {
  return act(token, 'submit', async (tx, { key }) => {
    await submitIdea(tx, key, 'initiator', now);
    return null;
  });
}

/**
 * Takes an idea back before voting: it is stopped, without a reason, which hides it (lib/domain/shown-ideas). Its
 * organisers, helpers and mail address are not needed any more and go. Errors: LINK_INVALID, NOT_NOW.
 */
export function withdrawMyIdea(token: string, now: Date): Promise<Result<null, MyIdeaError>> {
  return act(token, 'withdraw', async (tx, { key }) => {
    await setIdeaStatuses(tx, key.roundId, [key.number], 'stopped');
    await recordIdeaStep(tx, key, { on: dayOf(now), step: 'withdrawn', by: 'initiator', reason: null });
    await withRole(tx, 'roll', () => deleteOrganisersOf(tx, key));
    await deleteHelpersOf(tx, key);
    // The link of the newest mail stays: it may be the one that is used here.
    await updateInitiator(tx, key, { email: null });
    return null;
  });
}

/** A new link for neighbours; the old one stops working. Answers its path, to be shown once. Errors: LINK_INVALID, NOT_NOW. */
export function renewJoinLink(token: string): Promise<Result<string, MyIdeaError>> {
  return act(token, 'invite', async (tx, { key }) => {
    const secret = makeLinkSecret();
    await updateInitiator(tx, key, { joinHash: secret.hash });
    return joinPath(secret);
  });
}

/** Removes the mail address: no more mail about this idea. Works in every phase. Error: LINK_INVALID. */
export function forgetMyEmail(token: string): Promise<Result<null, 'LINK_INVALID'>> {
  return database().transaction(async (tx): Promise<Result<null, 'LINK_INVALID'>> => {
    const mine = await findMyIdea(tx, token, { lock: false });
    if (!mine) return fail('LINK_INVALID');
    // As above, its link stays.
    await updateInitiator(tx, mine.key, { email: null });
    return ok(null);
  });
}

/** Does what may be done now with the idea of this link, in one transaction that holds its round. */
function act<Value>(
  token: string,
  what: keyof MyIdea['can'],
  work: (tx: Connection, mine: MyIdea) => Promise<Value>,
): Promise<Result<Value, MyIdeaError>> {
  return database().transaction(async (tx): Promise<Result<Value, MyIdeaError>> => {
    const mine = await findMyIdea(tx, token, { lock: true });
    if (!mine) return fail('LINK_INVALID');
    return mine.can[what] ? ok(await work(tx, mine)) : fail('NOT_NOW');
  });
}
