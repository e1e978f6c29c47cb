import { findIdeaFile, type IdeaKey } from '@/db/queries/idea-file';
import { findOwnIdea } from '@/db/queries/idea-proposals';
import { database } from '../../system/database';
import { ideaVersion } from '../idea-version';

/** The version that a screen opened now would have; empty of an idea that is not there. */
export async function seenNow(key: IdeaKey): Promise<string> {
  const [idea, file] = [await findOwnIdea(database(), key), await findIdeaFile(database(), key)];
  return idea ? ideaVersion(idea, file) : '';
}
