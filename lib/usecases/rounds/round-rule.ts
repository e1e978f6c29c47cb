import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { findRoundRow, listPublished, type RoundRow, setRoundRule } from '@/db/queries/rounds';
import type { TieOrder } from '@/lib/domain/outcome/types';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isFrozen } from '@/lib/domain/round';
import { type RoundRule, readRoundRule, type SetRuleError } from '@/lib/domain/round-rule';
import { database } from '../system/database';

/** What the screen for choosing a rule needs. */
export interface RuleSettings {
  readonly roundId: string;
  readonly title: string;
  readonly sample: boolean;
  readonly chosen: RoundRule;
  /** Voting has opened: the rule is fixed. */
  readonly fixed: boolean;
  /** Published rounds to try rules on, the latest first. */
  readonly past: readonly PastRound[];
}

/** A published round, with its order among equals. */
export interface PastRound {
  readonly id: string;
  readonly title: string;
  readonly sample: boolean;
  readonly ties: TieOrder;
}

export type SetRuleResult = Result<RoundRule, SetRuleError>;

/** The rule of a cheque round, for staff of its district. Errors: UNKNOWN_ROUND, FORBIDDEN. */
export async function getRuleSettings(
  actor: Actor,
  roundId: string,
): Promise<Result<RuleSettings, 'FORBIDDEN' | 'UNKNOWN_ROUND'>> {
  // Whoever may not work here learns nothing about which rounds exist.
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const db = database();
  const row = await findRoundRow(db, roundId);
  if (row?.kind !== 'cheque') return fail('UNKNOWN_ROUND');
  if (!may(actor, 'set_rule', row.districtSlug)) return fail('FORBIDDEN');
  return ok({
    roundId,
    title: row.title,
    sample: row.sample,
    chosen: ruleOf(row),
    fixed: isFrozen(row.phase),
    past: await pastRounds(db),
  });
}

/**
 * Sets the rule by which a cheque round will be counted, with its log line, in one transaction. Possible until voting
 * opens. `input` comes from a form. Errors: see {@link SetRuleError}; nothing changes then.
 */
export async function setRule(
  actor: Actor,
  roundId: string,
  input: Parameters<typeof readRoundRule>[0],
  now: Date,
): Promise<SetRuleResult> {
  return database().transaction(async (tx): Promise<SetRuleResult> => {
    const row = await findRoundRow(tx, roundId, true);
    if (row?.kind !== 'cheque') return fail('UNKNOWN_ROUND');
    if (!may(actor, 'set_rule', row.districtSlug)) return fail('FORBIDDEN');
    if (isFrozen(row.phase)) return fail('ROUND_FROZEN');
    const chosen = readRoundRule(input);
    if (!chosen.ok) return chosen;
    await setRoundRule(tx, roundId, chosen.value);
    const details = { from: asText(ruleOf(row)), to: asText(chosen.value) };
    await recordAudit(tx, { at: now, actor: actorName(actor), act: 'set_rule', subject: roundId, details });
    return chosen;
  });
}

async function pastRounds(db: Connection): Promise<PastRound[]> {
  const rows = await listPublished(db);
  return rows.map(({ id, title, sample, ties }) => ({ id, title, sample, ties }));
}

function ruleOf({ rule, ruleOptions, minBackers }: RoundRow): RoundRule {
  return { rule, options: ruleOptions, minBackers };
}

function asText({ rule, options, minBackers }: RoundRule): string {
  return [rule, ...Object.values(options), `min ${minBackers}`].join(' ');
}
