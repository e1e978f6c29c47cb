import { momentOf } from './amsterdam';
import { type Cents, parseAmount } from './money';
import { fail, ok, type Result } from './result';
import { UNSPENT_POLICIES, type UnspentPolicy } from './round';

/** Settings of a round as they come from a form. Moments are of the clock on the wall in the Netherlands. */
export interface RoundSettingsForm {
  readonly title: string;
  readonly cheque: string;
  readonly step: string;
  readonly opens: string;
  readonly closes: string;
  readonly unspent: string;
  readonly showTotals: boolean;
  readonly minOrganisers: string;
  /** A day, or nothing. */
  readonly deadline: string;
  /** Codes of buurten. */
  readonly neighbourhoods: readonly string[];
}

/** What a wijkregisseur sets for a round, besides the rule by which it is counted. */
export interface RoundSettings {
  readonly title: string;
  readonly chequeCents: Cents;
  readonly stepCents: Cents;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly unspent: UnspentPolicy;
  readonly showTotals: boolean;
  /** Addresses that have to organise an idea of residents before it is looked at. */
  readonly minOrganisers: number;
  /** ISO date before which awarded ideas must be carried out. */
  readonly executionDeadline: string | null;
  readonly neighbourhoods: readonly string[];
}

export const SETTINGS_PROBLEMS = {
  title: ['EMPTY', 'TOO_LONG'],
  cheque: ['NOT_AN_AMOUNT', 'TOO_SMALL', 'TOO_LARGE'],
  step: ['NOT_AN_AMOUNT', 'TOO_SMALL', 'NOT_DIVISIBLE', 'TOO_FINE'],
  opens: ['NOT_A_MOMENT', 'PAST'],
  closes: ['NOT_A_MOMENT', 'NOT_AFTER_OPENING', 'TOO_LONG_AFTER'],
  minOrganisers: ['NOT_A_NUMBER', 'TOO_MANY'],
  unspent: ['UNKNOWN'],
  deadline: ['NOT_A_DAY', 'NOT_AFTER_CLOSING'],
  neighbourhoods: ['NONE', 'UNKNOWN'],
} as const;
export type SettingsField = keyof typeof SETTINGS_PROBLEMS;
/** What is wrong, by field: every field that is wrong is named at once. */
export type SettingsProblems = {
  readonly [Field in SettingsField]?: (typeof SETTINGS_PROBLEMS)[Field][number];
};

export const MOST_TITLE = 100;
export const MOST_CHEQUE_CENTS: Cents = 100_000;
/** A cheque is given in at most as many steps: more is no choice but arithmetic. */
export const MOST_STEPS = 100;
/** Voting that lasts longer than this is a slip in the year. */
export const MOST_DAYS_OPEN = 100;

/** More addresses than this no group of neighbours finds (also a constraint in the database). */
export const MOST_ORGANISERS = 20;

const DAY = 24 * 60 * 60 * 1000;

/** Reads all fields, and names every one that cannot be. `known` are the codes of buurten that the district has. */
export function readRoundSettings(
  form: RoundSettingsForm,
  known: ReadonlySet<string>,
  now: Date,
): Result<RoundSettings, SettingsProblems> {
  const { title, cheque, step, opens, closes, minOrganisers, unspent, deadline, neighbourhoods } = form;
  const read = {
    title: readTitle(title),
    cheque: readCheque(cheque),
    step: readStep(step, readCheque(cheque)),
    opens: readOpens(opens, now),
    closes: readCloses(closes, momentOf(opens)),
    minOrganisers: readOrganisers(minOrganisers),
    unspent: readUnspent(unspent),
    deadline: readDeadline(deadline, momentOf(closes)),
    neighbourhoods: readNeighbourhoods(neighbourhoods, known),
  };
  const problems = Object.entries(read).flatMap(([field, one]) => (one.ok ? [] : [[field, one.error]]));
  const {
    title: t,
    cheque: c,
    step: s,
    opens: o,
    closes: z,
    minOrganisers: m,
    unspent: u,
    deadline: d,
    neighbourhoods: n,
  } = read;
  if (!(t.ok && c.ok && s.ok && o.ok && z.ok && m.ok && u.ok && d.ok && n.ok)) {
    return fail(Object.fromEntries(problems) as SettingsProblems);
  }
  return ok({
    title: t.value,
    chequeCents: c.value,
    stepCents: s.value,
    opensAt: o.value,
    closesAt: z.value,
    unspent: u.value,
    showTotals: form.showTotals,
    minOrganisers: m.value,
    executionDeadline: d.value,
    neighbourhoods: n.value,
  });
}

function readTitle(text: string): Result<string, 'EMPTY' | 'TOO_LONG'> {
  const title = text.trim().replaceAll(/\s+/g, ' ');
  if (title === '') return fail('EMPTY');
  return title.length > MOST_TITLE ? fail('TOO_LONG') : ok(title);
}

function readCheque(text: string): Result<Cents, 'NOT_AN_AMOUNT' | 'TOO_SMALL' | 'TOO_LARGE'> {
  const amount = parseAmount(text);
  if (!amount.ok) return fail('NOT_AN_AMOUNT');
  if (amount.value === 0) return fail('TOO_SMALL');
  return amount.value > MOST_CHEQUE_CENTS ? fail('TOO_LARGE') : amount;
}

function readStep(
  text: string,
  cheque: Result<Cents, unknown>,
): Result<Cents, 'NOT_AN_AMOUNT' | 'TOO_SMALL' | 'NOT_DIVISIBLE' | 'TOO_FINE'> {
  const amount = parseAmount(text);
  if (!amount.ok) return fail('NOT_AN_AMOUNT');
  if (amount.value === 0) return fail('TOO_SMALL');
  if (!cheque.ok) return amount;
  if (cheque.value % amount.value !== 0) return fail('NOT_DIVISIBLE');
  return cheque.value / amount.value > MOST_STEPS ? fail('TOO_FINE') : amount;
}

function readOpens(text: string, now: Date): Result<Date, 'NOT_A_MOMENT' | 'PAST'> {
  const opens = momentOf(text);
  if (!opens) return fail('NOT_A_MOMENT');
  return opens <= now ? fail('PAST') : ok(opens);
}

function readCloses(
  text: string,
  opens: Date | null,
): Result<Date, 'NOT_A_MOMENT' | 'NOT_AFTER_OPENING' | 'TOO_LONG_AFTER'> {
  const closes = momentOf(text);
  if (!closes) return fail('NOT_A_MOMENT');
  if (!opens) return ok(closes);
  if (closes <= opens) return fail('NOT_AFTER_OPENING');
  return closes.getTime() - opens.getTime() > MOST_DAYS_OPEN * DAY ? fail('TOO_LONG_AFTER') : ok(closes);
}

/** 0: an idea of one address is looked at as well. */
function readOrganisers(text: string): Result<number, 'NOT_A_NUMBER' | 'TOO_MANY'> {
  if (!/^\d{1,6}$/.test(text.trim())) return fail('NOT_A_NUMBER');
  const least = Number(text);
  return least > MOST_ORGANISERS ? fail('TOO_MANY') : ok(least);
}

function readUnspent(text: string): Result<UnspentPolicy, 'UNKNOWN'> {
  const policy = UNSPENT_POLICIES.find((one) => one === text);
  return policy ? ok(policy) : fail('UNKNOWN');
}

function readDeadline(
  text: string,
  closes: Date | null,
): Result<string | null, 'NOT_A_DAY' | 'NOT_AFTER_CLOSING'> {
  if (text === '') return ok(null);
  const day = momentOf(`${text}T00:00`);
  if (!day) return fail('NOT_A_DAY');
  return closes && day <= closes ? fail('NOT_AFTER_CLOSING') : ok(text);
}

function readNeighbourhoods(
  codes: readonly string[],
  known: ReadonlySet<string>,
): Result<readonly string[], 'NONE' | 'UNKNOWN'> {
  const chosen = [...new Set(codes)];
  if (chosen.length === 0) return fail('NONE');
  return chosen.every((code) => known.has(code)) ? ok(chosen) : fail('UNKNOWN');
}
