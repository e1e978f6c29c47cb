import type { Connection } from '@/db/client';
import { type AdviceRow, listAdvice } from '@/db/queries/advice';
import { listRoundOutlines } from '@/db/queries/areas';
import { listProvenance } from '@/db/queries/carry';
import { findIdeaFile, type IdeaFileRow, type IdeaKey, listIdeaHistory } from '@/db/queries/idea-file';
import { countOrganisers, findInitiatorMail, listMergedInto, listTitles } from '@/db/queries/review';
import { asRoll } from '@/db/queries/roles';
import { findIdea, type RoundRow } from '@/db/queries/rounds';
import { type AdviceClosed, adviceClosed } from '@/lib/domain/advice';
import { dayOf } from '@/lib/domain/amsterdam';
import type { Idea } from '@/lib/domain/idea';
import type { IdeaEvent } from '@/lib/domain/idea-file';
import type { IdeaArea } from '@/lib/domain/idea-form';
import {
  daysBetween,
  isUndecided,
  type MissingPart,
  missingOf,
  type Waiting,
  waitingOf,
} from '@/lib/domain/idea-review';
import type { Actor } from '@/lib/domain/permissions';
import { photosMayChange } from '@/lib/domain/photo';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isFrozen } from '@/lib/domain/round';
import { hasPage } from '@/lib/domain/shown-ideas';
import { database } from '../system/database';
import { ideaVersion } from './idea-version';
import { type StaffRoundError, staffRound } from './staff-round';

/** Another idea that this one has to do with. */
export interface RelatedIdea {
  readonly number: number;
  readonly title: string;
}

/** A request for advice as the wijkregisseur sees it; without its link, of which only a hash is kept. */
export interface StaffAdvice
  extends Pick<
    AdviceRow,
    'id' | 'adviser' | 'question' | 'askedOn' | 'due' | 'answer' | 'text' | 'answeredOn'
  > {
  /** Whether there is an address to which a new link can be mailed. */
  readonly mailed: boolean;
  /** Days until an answer is due, below 0 when it is late; `null` once it was given. */
  readonly daysLeft: number | null;
  readonly closed: AdviceClosed | null;
}

/** Everything the wijkregisseur needs to judge one idea. */
export interface StaffIdea {
  readonly round: Pick<RoundRow, 'id' | 'title' | 'phase' | 'sample' | 'districtSlug'>;
  readonly idea: Idea;
  /** Goes back with what is decided or changed on this screen, see {@link ideaVersion}. */
  readonly version: string;
  readonly broughtBy: IdeaFileRow['broughtBy'];
  readonly conditions: string | null;
  readonly history: readonly IdeaEvent[];
  /** Its photos may be added to, described and taken away. */
  readonly photosOpen: boolean;
  /** Addresses that organise it, and how many residents' ideas of this round need; 0 needed for all other ideas. */
  readonly organisers: { readonly count: number; readonly needed: number };
  readonly missing: readonly MissingPart[];
  /** `null` unless it waits for a decision. */
  readonly waiting: Waiting | null;
  readonly advice: readonly StaffAdvice[];
  readonly mergedInto: RelatedIdea | null;
  readonly mergedHere: readonly RelatedIdea[];
  /** Where its pot comes from, the round just before this one first. */
  readonly carriedFrom: readonly {
    readonly roundId: string;
    readonly number: number;
    readonly title: string;
  }[];
  /** Its initiator gets mail about a decision. */
  readonly mailed: boolean;
  /** The buurten in which it can be. */
  readonly areas: readonly (IdeaArea & { readonly name: string })[];
  /** Voting has opened: its text is fixed. */
  readonly fixed: boolean;
  /** Partners can be asked about it. */
  readonly asking: boolean;
  /** Residents can open its page. */
  readonly hasPage: boolean;
  /** ISO date in Amsterdam. */
  readonly today: string;
}

/** One idea with all that is known of it, for staff of its district. Errors: UNKNOWN_ROUND, UNKNOWN_IDEA, FORBIDDEN. */
export async function getStaffIdea(
  actor: Actor,
  at: IdeaKey,
  now: Date,
): Promise<Result<StaffIdea, StaffRoundError | 'UNKNOWN_IDEA'>> {
  const db = database();
  const allowed = await staffRound(db, actor, at.roundId);
  if (!allowed.ok) return allowed;
  const idea = await findIdea(db, at);
  if (!idea) return fail('UNKNOWN_IDEA');
  const { id, title, phase, sample, districtSlug, opensAt, minOrganisers } = allowed.value;
  const [file, history, count, advice, areas, mail, carriedFrom] = await Promise.all([
    findIdeaFile(db, at),
    listIdeaHistory(db, at),
    asRoll(db, (tx) => countOrganisers(tx, at)),
    listAdvice(db, at),
    listRoundOutlines(db, id),
    findInitiatorMail(db, at),
    listProvenance(db, at),
  ]);
  const broughtBy = file?.broughtBy ?? 'staff';
  // A pot brings an idea along as it was judged before.
  const ofResidents = broughtBy === 'household' && !file?.carriedRound;
  const organisers = { count, needed: ofResidents ? minOrganisers : 0 };
  // What is asked, merged or changed meanwhile does not begin the wait anew.
  const since = (history.findLast((line) => line.step === 'submitted') ?? history[0])?.on;
  return ok({
    round: { id, title, phase, sample, districtSlug },
    idea,
    version: ideaVersion(idea, file),
    broughtBy,
    conditions: file?.conditions ?? null,
    history,
    organisers,
    missing: missingOf(idea, { organisers: count, needed: organisers.needed }),
    waiting: idea.status === 'submitted' && since ? waitingOf(since, opensAt, now) : null,
    advice: advice.map((row) => staffAdvice(row, idea, now)),
    ...(await related(db, at, file)),
    carriedFrom,
    mailed: mail !== null,
    areas,
    fixed: isFrozen(phase),
    photosOpen: photosMayChange(phase, idea.status),
    asking: !isFrozen(phase) && isUndecided(idea.status),
    hasPage: hasPage(idea) && districtSlug !== null,
    today: dayOf(now),
  });
}

async function related(db: Connection, at: IdeaKey, file: IdeaFileRow | null) {
  const [into, here] = await Promise.all([
    listTitles(db, at.roundId, file?.mergedInto ? [file.mergedInto] : []),
    listMergedInto(db, at).then((numbers) => listTitles(db, at.roundId, numbers)),
  ]);
  return { mergedInto: into[0] ?? null, mergedHere: here };
}

function staffAdvice(row: AdviceRow, { status }: Idea, now: Date): StaffAdvice {
  const { id, adviser, question, askedOn, due, answer, text, answeredOn, email } = row;
  const today = dayOf(now);
  const answered = answer !== null;
  return {
    ...{ id, adviser, question, askedOn, due, answer, text, answeredOn },
    mailed: email !== null,
    daysLeft: answered ? null : daysBetween(today, due),
    closed: adviceClosed({ due, answered, undecided: isUndecided(status) }, today),
  };
}
