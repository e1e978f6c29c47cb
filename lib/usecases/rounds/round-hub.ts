import { getBoxRound } from '@/db/queries/box';
import { countHouseholds } from '@/db/queries/register';
import { asBox, asRoll } from '@/db/queries/roles';
import { countIdeas, findRoundRow, readRound } from '@/db/queries/rounds';
import { type Actor, may, type StaffAct } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { Round } from '@/lib/domain/round';
import { type RoundScreen, roundScreens } from '../retention/round-screens';
import { database } from '../system/database';
import { type CheckedStep, checkedSteps } from './check-list';

/** Pages of a round in the workspace that one right opens, in the order in which a round needs them. */
const OPENED_BY = [
  ['instellingen', 'set_up_round'],
  ['ideeen', 'manage_ideas'],
  ['adressen', 'manage_register'],
  ['verdeelregel', 'set_rule'],
  ['brieven', 'run_letters'],
  ['terug', 'register_undeliverable'],
  ['balie', 'enter_paper'],
  ['vervangen', 'replace_letter'],
  ['voorbeeld', 'set_up_round'],
  ['oefenen', 'set_up_round'],
  ['kosten', 'set_up_round'],
  ['cijfers', 'export_figures'],
] as const satisfies readonly (readonly [string, StaffAct])[];

/** What can be practised in a rehearsal: it has no addresses, letters or people of its own. */
const IN_REHEARSAL: readonly RoundPage[] = ['verdeelregel', 'balie', 'voorbeeld', 'verlengen'];

/** Pages that also depend on how far the round is. */
const SCREENS = { extend: 'verlengen', audit: 'controle', keep: 'bewaren' } as const satisfies Readonly<
  Record<RoundScreen, string>
>;

export type RoundPage = (typeof OPENED_BY)[number][0] | (typeof SCREENS)[RoundScreen];

export interface RoundHub {
  readonly round: Round;
  readonly ideas: number;
  readonly households: number;
  /** Made by the letter run; 0 before it. */
  readonly cheques: number;
  /** Steps from here, for who may take them; `null` for who may not. */
  readonly steps: readonly CheckedStep[] | null;
  /** Those this member of staff may open. */
  readonly pages: readonly RoundPage[];
}

/** One round for whoever may do anything with it. Errors: UNKNOWN_ROUND, FORBIDDEN. */
export async function getRoundHub(
  actor: Actor,
  roundId: string,
  now: Date,
): Promise<Result<RoundHub, 'FORBIDDEN' | 'UNKNOWN_ROUND'>> {
  // Whoever may not work here learns nothing about which rounds exist.
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const db = database();
  const row = await findRoundRow(db, roundId);
  if (row?.kind !== 'cheque') return fail('UNKNOWN_ROUND');
  const round = readRound(row);
  const all: RoundPage[] = [
    ...OPENED_BY.flatMap(([page, act]) => (may(actor, act, row.districtSlug) ? [page] : [])),
    ...roundScreens(actor, round).map((screen) => SCREENS[screen]),
  ];
  const pages = row.rehearsalOf === null ? all : all.filter((page) => IN_REHEARSAL.includes(page));
  if (pages.length === 0) return fail('FORBIDDEN');
  const mayStep = may(actor, 'change_phase', row.districtSlug);
  const [ideas, households, box, steps] = await Promise.all([
    countIdeas(db),
    asRoll(db, (tx) => countHouseholds(tx, roundId)),
    asBox(db, (tx) => getBoxRound(tx, roundId)),
    mayStep ? checkedSteps(row, now) : null,
  ]);
  return ok({
    round,
    ideas: ideas.get(roundId) ?? 0,
    households,
    cheques: box?.cheques ?? 0,
    steps,
    pages,
  });
}
