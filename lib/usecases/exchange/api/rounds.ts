import { findPublicRound, listPublicRounds } from '@/db/queries/exchange';
import { findIdeaFile, listIdeaHistory } from '@/db/queries/idea-file';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isFrozen } from '@/lib/domain/round';
import type { RoundView } from '@/lib/domain/views';
import type { ApiIdea, ApiIdeaDetail, ApiRound, ApiRoundDetail } from '@/lib/schemas/api';
import { MOST_PER_PAGE, PER_PAGE } from '@/lib/schemas/api/paths';
import { makeRoundView } from '../../rounds/round-view';
import { database } from '../../system/database';
import { ideaDetail, ideaRecord, roundRecord } from './records';

export interface ApiIdeaPage {
  readonly items: readonly ApiIdea[];
  readonly total: number;
  readonly page: number;
  readonly perPage: number;
}

/** Rounds that residents can know of. */
export async function apiRounds(): Promise<{ readonly items: readonly ApiRound[] }> {
  return { items: (await listPublicRounds(database())).map(roundRecord) };
}

export async function apiRound(id: string): Promise<Result<ApiRoundDetail, 'UNKNOWN_ROUND'>> {
  const view = await publicView(id);
  if (!view) return fail('UNKNOWN_ROUND');
  const { round, ideas, ballots, cheques } = view;
  const counted = round.kind === 'cheque' && isFrozen(round.phase);
  return ok({ ...roundRecord(round), ideas: ideas.length, ballots, cheques: counted ? cheques : null });
}

/**
 * Ideas that residents see, by number. `page` and `perPage` as they stand in an address, `null` where they do not.
 * Errors: UNKNOWN_ROUND, BAD_PAGE.
 */
export async function apiIdeas(
  id: string,
  asked: { readonly page: string | null; readonly perPage: string | null },
): Promise<Result<ApiIdeaPage, 'UNKNOWN_ROUND' | 'BAD_PAGE'>> {
  const page = wholeNumber(asked.page, 1, 1_000_000);
  const perPage = wholeNumber(asked.perPage, PER_PAGE, MOST_PER_PAGE);
  if (page === null || perPage === null) return fail('BAD_PAGE');
  const view = await publicView(id);
  if (!view) return fail('UNKNOWN_ROUND');
  const from = (page - 1) * perPage;
  const items = view.ideas
    .slice(from, from + perPage)
    .map((idea) => ideaRecord(idea, view.round, view.support));
  return ok({ items, total: view.ideas.length, page, perPage });
}

/** One idea that residents see, with its history. Errors: UNKNOWN_ROUND, UNKNOWN_IDEA. */
export async function apiIdea(
  id: string,
  number: string,
): Promise<Result<ApiIdeaDetail, 'UNKNOWN_ROUND' | 'UNKNOWN_IDEA'>> {
  const view = await publicView(id);
  if (!view) return fail('UNKNOWN_ROUND');
  const idea = view.ideas.find((one) => String(one.number) === number);
  if (!idea) return fail('UNKNOWN_IDEA');
  const key = { roundId: id, number: idea.number };
  const [file, history] = await Promise.all([
    findIdeaFile(database(), key),
    listIdeaHistory(database(), key),
  ]);
  return ok(ideaDetail(ideaRecord(idea, view.round, view.support), file, history));
}

/** The round as its pages show it; `null` when residents cannot know of it. */
export async function publicView(id: string): Promise<RoundView | null> {
  const round = await findPublicRound(database(), id);
  return round && makeRoundView(round, null);
}

function wholeNumber(text: string | null, otherwise: number, most: number): number | null {
  if (text === null) return otherwise;
  const value = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= most ? value : null;
}
