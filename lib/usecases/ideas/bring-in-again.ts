import type { Connection } from '@/db/client';
import { updateInitiator } from '@/db/queries/idea-initiators';
import type { Proposal } from '@/lib/domain/idea-proposal';
import type { BringInError, BroughtIn } from '@/lib/domain/idea-proposal-views';
import type { Locale } from '@/lib/domain/locale';
import { fail, ok, type Result } from '@/lib/domain/result';
import { tellInitiator } from './bring-in-mail';
import { findMyIdea, type MyIdea } from './my-idea';
import { changeText, readChange } from './my-idea-change';
import { type IdeaLinks, joinPath, minePath } from './my-idea-links';

interface SentAgain {
  readonly roundId: string;
  readonly form: unknown;
  readonly locale: Locale;
  readonly links: IdeaLinks;
}

/**
 * The answer to a draft that had come in before; `null` when it had not. Whoever got no answer may have typed on before
 * sending again: as long as the idea may change, that is taken over. Error: BAD_IDEA.
 */
export async function answerAgain(
  tx: Connection,
  sent: SentAgain,
  now: Date,
): Promise<Result<BroughtIn, BringInError> | null> {
  const { mine, join } = sent.links;
  const before = await findMyIdea(tx, mine.token, { lock: true });
  if (!before) return null;
  if (before.can.change) {
    const taken = await takeOver(tx, before, sent, now);
    if (!taken.ok) return taken;
  }
  const { key, initiator, idea, organisers, round } = before;
  // Renewed by who came back by mail: what is shown now has to work.
  if (!join.hash.equals(initiator.joinHash)) await updateInitiator(tx, key, { joinHash: join.hash });
  return ok({
    number: key.number,
    again: true,
    submitted: idea.status !== 'draft',
    organisers: { count: organisers, needed: round.minOrganisers },
    minePath: minePath(mine),
    joinPath: joinPath(join),
  });
}

async function takeOver(
  tx: Connection,
  before: MyIdea,
  sent: SentAgain,
  now: Date,
): Promise<Result<null, BringInError>> {
  const read = await readChange(tx, before, sent.form);
  if (!read.ok) return fail({ code: 'BAD_IDEA', problems: read.error });
  if (differs(before, read.value)) await changeText(tx, before, read.value, now);
  const { email } = read.value;
  if (email === null || email === before.initiator.email) return ok(null);
  await updateInitiator(tx, before.key, { email });
  const paths = { minePath: minePath(sent.links.mine), joinPath: joinPath(sent.links.join) };
  const submitted = before.idea.status === 'submitted';
  await tellInitiator(tx, { ...sent, proposal: read.value, submitted, ...paths }, now);
  return ok(null);
}

function differs({ idea }: MyIdea, { text }: Proposal): boolean {
  const names = Object.keys(text) as (keyof typeof text)[];
  return names.some((name) => JSON.stringify(text[name]) !== JSON.stringify(idea[name]));
}
