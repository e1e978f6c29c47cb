import type { Connection } from '@/db/client';
import { type AdviceRow, findAdviceByToken, saveAnswer } from '@/db/queries/advice';
import { findDistrict, listRoundOutlines } from '@/db/queries/areas';
import { recordIdeaStep } from '@/db/queries/idea-file';
import { listPhotos, readPhotoBytes } from '@/db/queries/photos';
import { findIdea, findRoundRow } from '@/db/queries/rounds';
import {
  ADVICE_LENGTHS,
  type AdviceClosed,
  type AdviceView,
  adviceClosed,
  type GiveAdviceError,
} from '@/lib/domain/advice';
import { dayOf } from '@/lib/domain/amsterdam';
import type { Idea } from '@/lib/domain/idea';
import { ADVICE_ANSWERS } from '@/lib/domain/idea-file';
import { isUndecided } from '@/lib/domain/idea-review';
import { fail, ok, type Result } from '@/lib/domain/result';
import { tokenHash } from '../staff/one-time-token';
import { database } from '../system/database';

/** What a link of an adviser is about. Error: LINK_INVALID, also for a question that was taken back. */
export async function readAdvice(token: string, now: Date): Promise<Result<AdviceView, 'LINK_INVALID'>> {
  const db = database();
  const found = await findAsked(db, token);
  if (!found) return fail('LINK_INVALID');
  const { row, idea } = found;
  const round = await findRoundRow(db, row.roundId);
  if (!round) return fail('LINK_INVALID');
  const [district, areas, photos] = await Promise.all([
    round.districtSlug === null ? null : findDistrict(db, round.districtSlug),
    listRoundOutlines(db, row.roundId),
    photosOf(db, idea),
  ]);
  const { adviser, question, due, answer, text } = row;
  const { number, title, summary, contact, theme, costCents, cofundingCents } = idea;
  const { organiser, maintainer, position, neighbourhoodName } = idea;
  return ok({
    ...{ adviser, question, due, answer, text },
    closed: closedFor(row, idea, now),
    roundTitle: round.title,
    districtName: district?.name ?? null,
    idea: {
      ...{ number, title, summary, contact, theme, costCents, cofundingCents },
      ...{ organiser, maintainer, position, neighbourhoodName },
    },
    photos,
    areas: areas.map(({ name, geometry }) => ({ name, geometry })),
    sample: round.sample,
  });
}

/**
 * Answers the question behind a link, or changes the answer. It stands with the idea, under the adviser's function and
 * name. Not in the log book, which is of staff: a line of the idea's history says that advice was given, and says it again
 * when it changes. Errors: see {@link GiveAdviceError}.
 */
export function giveAdvice(
  token: string,
  given: { readonly answer: string; readonly text: string },
  now: Date,
): Promise<Result<null, GiveAdviceError>> {
  return database().transaction(async (tx): Promise<Result<null, GiveAdviceError>> => {
    const found = await findAsked(tx, token, true);
    if (!found) return fail('LINK_INVALID');
    const { row, idea } = found;
    if (closedFor(row, idea, now) !== null) return fail('CLOSED');
    const answer = ADVICE_ANSWERS.find((one) => one === given.answer);
    if (!answer) return fail('NO_ANSWER');
    const text = given.text.trim().replaceAll(/[^\S\n]+/g, ' ');
    // A bare yes explains itself; whoever has a condition or an objection says which.
    if (text === '' && answer !== 'positive') return fail('NO_TEXT');
    if (text.length > ADVICE_LENGTHS.text) return fail('TEXT_TOO_LONG');
    const on = dayOf(now);
    await saveAnswer(tx, row.id, { answer, text, answeredOn: on });
    if (row.answer !== answer || row.text !== text)
      await recordIdeaStep(tx, idea, { on, step: 'advice_given', by: 'adviser', reason: null });
    return ok(null);
  });
}

async function findAsked(
  db: Connection,
  token: string,
  lock = false,
): Promise<{ readonly row: AdviceRow; readonly idea: Idea } | null> {
  const hash = tokenHash(token);
  const row = hash && (await findAdviceByToken(db, hash));
  if (!row) return null;
  // In the order of every act on an idea: first the round, so that no decision comes between.
  if (lock) await findRoundRow(db, row.roundId, true);
  const fresh = lock ? await findAdviceByToken(db, hash, true) : row;
  const idea = await findIdea(db, { roundId: row.roundId, number: row.idea });
  return fresh && idea ? { row: fresh, idea } : null;
}

function closedFor({ due, answer }: AdviceRow, { status }: Idea, now: Date): AdviceClosed | null {
  return adviceClosed({ due, answered: answer !== null, undecided: isUndecided(status) }, dayOf(now));
}

async function photosOf(db: Connection, idea: Idea) {
  const photos = await listPhotos(db, idea);
  return Promise.all(
    photos.map(async ({ id, alt }) => {
      const bytes = await readPhotoBytes(db, id, true);
      return { alt, source: `data:image/webp;base64,${(bytes ?? Buffer.alloc(0)).toString('base64')}` };
    }),
  );
}
