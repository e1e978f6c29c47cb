import { createHmac } from 'node:crypto';
import type { Connection } from '@/db/client';
import { getBoxRound, getTotals } from '@/db/queries/box';
import { listLog, listVoidKeys, listWaiting, lockBulletin } from '@/db/queries/bulletin';
import { countVoided } from '@/db/queries/desk';
import { listExtensions } from '@/db/queries/extension';
import { withRole } from '@/db/queries/roles';
import type { RoundRow } from '@/db/queries/rounds';
import { listIdeas } from '@/db/queries/rounds';
import { type ClosingStatement, statementLeaf, voidText } from '@/lib/crypto/bulletin';
import { utf8 } from '@/lib/crypto/bytes';
import { sha256Hex } from '@/lib/crypto/digest';
import { dayOf } from '@/lib/domain/amsterdam';
import { extensionStatement } from '@/lib/domain/extension';
import { ok, type Result } from '@/lib/domain/result';
import { openRoundKeys } from '../ballots/round-keys';
import { lastBatches } from './batch';
import { appendSigned, type BulletinError, type BulletinLog, loadLog } from './bulletin-log';

/**
 * What is left goes into the register, and then the closing statement, under one checkpoint: in the transaction that
 * closes the vote, after the phase was set, when no ballot can come any more. Error: BULLETIN_ROLLED_BACK.
 */
export async function closeBulletin(
  tx: Connection,
  round: RoundRow,
  now: Date,
): Promise<Result<null, BulletinError>> {
  const ideas = await listIdeas(tx, round.id);
  const onBallot = new Set(ideas.filter(({ status }) => status === 'on_ballot').map(({ number }) => number));
  const extension = extensionStatement(await listExtensions(tx, round.id));
  // Whoever replaces a letter holds the round's lock until COMMIT, so all of them are counted.
  const { replaced } = await withRole(tx, 'roll', () => countVoided(tx, round.id));
  return withRole(tx, 'box', async () => {
    await lockBulletin(tx, round.id);
    const log = await loadLog(tx, round.id);
    if (!log.ok) return log;
    if (!log.value) return ok(null);
    const rest = lastBatches(await listWaiting(tx, round.id));
    const leaves = log.value.range.size - 1 + rest.length;
    const statement = await closingLeaf(tx, log.value, { leaves, now, onBallot, extension, replaced });
    await appendSigned(tx, log.value, [...rest, statement]);
    return ok(null);
  });
}

async function closingLeaf(
  tx: Connection,
  { round }: BulletinLog,
  given: Pick<ClosingStatement, 'leaves' | 'extension' | 'replaced'> & {
    readonly now: Date;
    readonly onBallot: ReadonlySet<number>;
  },
): Promise<Uint8Array> {
  const box = await getBoxRound(tx, round);
  const [opening] = await listLog(tx, round);
  if (!box || !opening) throw new Error('a round that closes without having opened');
  const { tagKey } = openRoundKeys(round, box);
  const tags = (await listVoidKeys(tx, round)).map((key) =>
    createHmac('sha256', tagKey).update(key).digest('hex'),
  );
  if (given.replaced > tags.length) throw new Error('more spares given than cheques void');
  return statementLeaf({
    ballots: (await getTotals(tx, round)).ballots,
    closedOn: dayOf(given.now),
    extension: given.extension,
    kind: 'closing',
    leaves: given.leaves,
    opening: sha256Hex(opening),
    replaced: given.replaced,
    round,
    v: 1,
    void: sha256Hex(utf8(voidText(tags))),
    voided: tags.length,
    withdrawn: box.ideas.filter((number) => !given.onBallot.has(number)).toSorted((a, b) => a - b),
  });
}
