import { listAdvice } from '@/db/queries/advice';
import { listProvenance } from '@/db/queries/carry';
import { countHelpers } from '@/db/queries/helpers';
import { findIdeaFile, type IdeaKey, listIdeaHistory } from '@/db/queries/idea-file';
import { findInitiator } from '@/db/queries/idea-initiators';
import { countOrganisers } from '@/db/queries/idea-organisers';
import { listPhotos } from '@/db/queries/photos';
import { listMergedInto, listTitles } from '@/db/queries/review';
import { asRoll } from '@/db/queries/roles';
import { findIdea, findOutcome } from '@/db/queries/rounds';
import { needsHands } from '@/lib/domain/helper-form';
import type { Idea } from '@/lib/domain/idea';
import type { GivenAdvice, IdeaPageView } from '@/lib/domain/idea-page';
import type { Round } from '@/lib/domain/round';
import { hasPage, isShown } from '@/lib/domain/shown-ideas';
import type { IdeaView } from '@/lib/domain/views';
import { getDistrict } from '../areas/get-district';
import { database } from '../system/database';

/**
 * One idea of a district's current round, or of the round asked for, with all that everybody may read about it. `null` when
 * there is none, or none that has a page.
 */
export async function getIdea(
  slug: string,
  number: number,
  options: { round?: string } = {},
): Promise<IdeaPageView | null> {
  const db = database();
  const view = await getDistrict(slug, options);
  const current = view?.current;
  if (!view || !current) return null;
  const at = { roundId: current.round.id, number };
  const idea = current.ideas.find((one) => one.number === number) ?? (await findIdea(db, at));
  if (!idea || !hasPage(idea)) return null;
  const [outcome, about] = await Promise.all([findOutcome(db, at.roundId), read(current.round, idea)]);
  const id = idea.externalId ?? String(idea.number);
  return {
    idea,
    round: current.round,
    district: view.district,
    support: current.support?.find((one) => one.number === number) ?? null,
    outcome: outcome?.result.ideas.find((one) => one.id === id) ?? null,
    neighbourhoods: current.neighbourhoods,
    ...about,
  };
}

type About = Omit<IdeaPageView, keyof IdeaView>;

async function read(round: Round, idea: Idea): Promise<About> {
  const db = database();
  const at: IdeaKey = { roundId: round.id, number: idea.number };
  const listed = isShown(idea);
  const [file, history, photos, advice, merged, carriedFrom, organisers, helpers, initiator] =
    await Promise.all([
      findIdeaFile(db, at),
      listIdeaHistory(db, at),
      listed ? listPhotos(db, at) : [],
      givenAdvice(at),
      listMergedInto(db, at).then((numbers) => listTitles(db, round.id, numbers)),
      listProvenance(db, at),
      asRoll(db, (tx) => countOrganisers(tx, at)),
      countHelpers(db, at),
      findInitiator(db, at),
    ]);
  const into = idea.status === 'merged' && file?.mergedInto ? [file.mergedInto] : [];
  return {
    listed,
    photos,
    history,
    conditions: file?.conditions ?? null,
    advice,
    mergedInto: (await listTitles(db, round.id, into))[0] ?? null,
    mergedHere: merged,
    carriedFrom,
    organisers,
    helpers,
    needsHelp: initiator !== null && needsHands(idea.status) && round.phase !== 'archived',
  };
}

/** What was answered; what is still asked is between who asks and who is asked. */
async function givenAdvice(at: IdeaKey): Promise<GivenAdvice[]> {
  const asked = await listAdvice(database(), at);
  return asked.flatMap(({ id, adviser, answer, text, answeredOn }) =>
    answer && answeredOn ? [{ id, adviser, answer, text: text ?? '', on: answeredOn }] : [],
  );
}
