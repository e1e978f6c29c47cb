import type { Connection } from '@/db/client';
import { listRoundOutlines } from '@/db/queries/areas';
import { recordIdeaStep, saveIdeaFile } from '@/db/queries/idea-file';
import { insertInitiator } from '@/db/queries/idea-initiators';
import { hasCodes } from '@/db/queries/idea-organisers';
import { nextIdeaNumber } from '@/db/queries/idea-proposals';
import { withRole } from '@/db/queries/roles';
import { findRoundRow, ideaRowOf, insertIdeas, type RoundRow } from '@/db/queries/rounds';
import { dayOf } from '@/lib/domain/amsterdam';
import { type Proposal, proposalFrom, readProposal } from '@/lib/domain/idea-proposal';
import type { BringInError, BroughtIn } from '@/lib/domain/idea-proposal-views';
import type { Locale } from '@/lib/domain/locale';
import { fail, ok, type Result } from '@/lib/domain/result';
import { failsTooOften } from '../ballots/failure-limit';
import { database } from '../system/database';
import { networkLimit } from '../system/network-limit';
import { answerAgain } from './bring-in-again';
import { tellInitiator } from './bring-in-mail';
import { householdOf } from './join-idea';
import { joinPath, linksOfDraft, minePath } from './my-idea-links';
import { enoughOrganisers, organiseIdea, submitIdea } from './my-idea-submit';

/** Numbers run to four digits: they are printed on paper forms. */
const MOST_IDEAS = 9999;
/** Ideas of one network within an hour: an evening in a community centre, and not a machine's night. */
const tooManyHere = networkLimit(30, 3_600_000);

export interface BringInRequest {
  readonly roundId: string;
  /** As it was sent. */
  readonly form: unknown;
  /** The secret of the draft on the device, see {@link linksOfDraft}. */
  readonly draft: string;
  /** The sign-in secret that the browser derived from the cheque code (door 1 of the protocol); `null` without one. */
  readonly signin: string | null;
  readonly locale: Locale;
  /** Only counts. */
  readonly network: string;
}

interface Made {
  readonly submitted: boolean;
  readonly count: number;
}

/**
 * Brings an idea in while its round takes ideas: by a household that shows its code, by an organisation, or, as long as no
 * letters were made, by anybody. It stays a draft until enough addresses organise it. Answers two secret links of which only
 * hashes are kept; the same draft sent again is the same idea with the same links, in every phase. Errors: see
 * {@link BringInError}; nothing is written then. Not in the log book: a household did it.
 */
export async function bringIn(request: BringInRequest, now: Date): Promise<Result<BroughtIn, BringInError>> {
  const brought = await database().transaction((tx) => write(tx, request, now));
  const guessed = !brought.ok && brought.error.code === 'UNKNOWN_CODE';
  return guessed && failsTooOften(`household/${request.network}`, now)
    ? fail({ code: 'SLOW_DOWN' })
    : brought;
}

async function write(
  tx: Connection,
  request: BringInRequest,
  now: Date,
): Promise<Result<BroughtIn, BringInError>> {
  const { roundId, signin, locale, network } = request;
  const round = await findRoundRow(tx, roundId, true);
  if (round?.kind !== 'cheque') return fail({ code: 'UNKNOWN_ROUND' });
  const links = linksOfDraft(roundId, request.draft);
  const before = await answerAgain(tx, { ...request, links }, now);
  if (before) return before;
  if (round.phase !== 'ideas') return fail({ code: 'NOT_OPEN' });
  const read = readProposal(proposalFrom(request.form), await listRoundOutlines(tx, roundId));
  if (!read.ok) return fail({ code: 'BAD_IDEA', problems: read.error });
  const proposal = read.value;
  const resident = proposal.broughtBy === 'household';
  const household = resident ? await findProposer(tx, roundId, signin) : ok(null);
  if (!household.ok) return fail({ code: household.error });
  const number = await nextIdeaNumber(tx, roundId);
  if (number > MOST_IDEAS) return fail({ code: 'TOO_MANY' });
  // Only what would be written counts, so that mistakes cost nobody an idea.
  if (tooManyHere(network, now)) return fail({ code: 'TOO_MANY_HERE' });

  const hashes = { tokenHash: links.mine.hash, joinHash: links.join.hash };
  await insertProposal(tx, { roundId, number, proposal }, now);
  const made = await start(tx, { round, number, proposal, household: household.value }, now);
  await insertInitiator(tx, { roundId, idea: number, ...hashes, email: proposal.email, locale });
  const paths = { minePath: minePath(links.mine), joinPath: joinPath(links.join) };
  const { count, submitted } = made;
  await tellInitiator(tx, { ...request, proposal, submitted, ...paths }, now);
  return ok({
    number,
    again: false,
    submitted,
    organisers: { count, needed: round.minOrganisers },
    ...paths,
  });
}

/** The household of this secret; `null` when no letters were made, so that nobody can have one. */
async function findProposer(
  tx: Connection,
  roundId: string,
  signin: string | null,
): Promise<Result<string | null, 'CODE_NEEDED' | 'UNKNOWN_CODE'>> {
  if (!(await withRole(tx, 'roll', () => hasCodes(tx, roundId)))) return ok(null);
  if (!signin) return fail('CODE_NEEDED');
  const household = await householdOf(tx, roundId, signin);
  return household ? ok(household) : fail('UNKNOWN_CODE');
}

async function insertProposal(
  tx: Connection,
  given: { readonly roundId: string; readonly number: number; readonly proposal: Proposal },
  now: Date,
): Promise<void> {
  const { roundId, number, proposal } = given;
  const idea = {
    ...proposal.text,
    roundId,
    number,
    carriedCents: 0,
    neighbourhoodName: null,
    status: 'draft',
    statusReason: null,
    externalId: null,
  } as const;
  await insertIdeas(tx, [ideaRowOf(idea)]);
  await saveIdeaFile(tx, given, { broughtBy: proposal.broughtBy });
  await recordIdeaStep(tx, given, { on: dayOf(now), step: 'brought_in', by: 'initiator', reason: null });
}

/** The first organiser, and on to the wijkregisseur when nobody else is needed. */
async function start(
  tx: Connection,
  given: {
    readonly round: RoundRow;
    readonly number: number;
    readonly proposal: Proposal;
    readonly household: string | null;
  },
  now: Date,
): Promise<Made> {
  const { round, number, proposal, household } = given;
  const key = { roundId: round.id, number };
  const needed = round.minOrganisers;
  if (household) {
    const idea = { ...key, title: proposal.text.title, draft: true, needed };
    return organiseIdea(tx, idea, household, now);
  }
  const submitted = enoughOrganisers(proposal.broughtBy, 0, needed);
  if (submitted) await submitIdea(tx, key, 'system', now);
  return { count: 0, submitted };
}
