import type { IdeaKey } from '@/db/queries/idea-file';

/**
 * The id of an idea in files: the one it came with, else round and number, so that a file of one round can be read into
 * another and is known again there.
 */
export function exchangeId({ roundId, number }: IdeaKey, externalId: string | null): string {
  return externalId ?? `${roundId}/${number}`;
}
