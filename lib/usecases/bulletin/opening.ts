import type { Connection } from '@/db/client';
import { getBoxRound } from '@/db/queries/box';
import { eligibleRoot, listRoundArea, saveOpeningDocument } from '@/db/queries/bulletin';
import { withRole } from '@/db/queries/roles';
import type { RoundRow } from '@/db/queries/rounds';
import { ideasText, rulesText, statementLeaf } from '@/lib/crypto/bulletin';
import { utf8 } from '@/lib/crypto/bytes';
import { sha256Hex } from '@/lib/crypto/digest';
import type { Idea } from '@/lib/domain/idea';
import { fail, ok, type Result } from '@/lib/domain/result';
import { readEnv } from '@/lib/env';
import { appendSigned, type BulletinError, newLog } from './bulletin-log';
import { readKeptCheckpoint } from './kept-copy';

/**
 * Leaf 0 of a round's register, with its checkpoint, in the transaction that opens the vote (after the phase was set): the
 * keys, rules and ideas that everything afterwards is held against. `ideas` are those on the ballot. Error:
 * BULLETIN_ROLLED_BACK, when this log is known to have been opened before.
 */
export async function openBulletin(
  tx: Connection,
  round: RoundRow,
  ideas: readonly Idea[],
): Promise<Result<null, BulletinError>> {
  const area = await listRoundArea(tx, round.id);
  const documents = { rules: rulesOf(round, area), ideas: ideasOf(ideas) };
  await saveOpeningDocument(tx, { roundId: round.id, ...documents });
  return withRole(tx, 'box', async () => {
    const box = await getBoxRound(tx, round.id);
    if (!box) throw new Error('an open round without a box');
    const log = await newLog(tx, round.id, originOf(round.id));
    if (readKeptCheckpoint(round.id, log.publicKey) !== null) return fail('BULLETIN_ROLLED_BACK');
    const leaf = statementLeaf({
      eligible: { count: box.cheques, root: await eligibleRoot(tx, round.id), spare: box.spares },
      ideas: sha256Hex(utf8(documents.ideas)),
      kind: 'opening',
      logKey: Buffer.from(log.publicKey).toString('hex'),
      round: round.id,
      rules: sha256Hex(utf8(documents.rules)),
      v: 1,
    });
    await appendSigned(tx, log, [leaf]);
    return ok(null);
  });
}

/** The log's name, fixed here: the host by which the application is known when the vote opens. */
function originOf(roundId: string): string {
  const address = readEnv().NEXTAUTH_URL;
  return `${address ? new URL(address).host : 'localhost'}/wijkcheque/${roundId}`;
}

function rulesOf(round: RoundRow, neighbourhoods: readonly { code: string; year: number }[]): string {
  const { budgetCents, chequeCents, minBackers, rule, stepCents, ties, unspent } = round;
  return rulesText({
    area: { district: round.districtSlug, neighbourhoods },
    budgetCents,
    chequeCents,
    minBackers,
    options: round.ruleOptions,
    plannedDates: { closes: round.closesAt.toISOString(), opens: round.opensAt.toISOString() },
    round: round.id,
    rule,
    stepCents,
    ties,
    unspent,
    v: 1,
  });
}

function ideasOf(ideas: readonly Idea[]): string {
  return ideasText(
    ideas.map(({ carriedCents, cofundingCents, costCents, position, neighbourhoodCode, number, title }) => ({
      carriedCents,
      cofundingCents,
      costCents,
      lat6: position?.lat6 ?? null,
      lon6: position?.lon6 ?? null,
      neighbourhood: neighbourhoodCode,
      number,
      title,
    })),
  );
}
