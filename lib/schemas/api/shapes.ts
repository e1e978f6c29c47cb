import { z } from 'zod';
import { IDEA_STATUSES, IDEA_THEMES } from '@/lib/domain/idea';
import { BROUGHT_BY, IDEA_STEPS } from '@/lib/domain/idea-file';
import { OBSERVATION_FIELDS } from '@/lib/domain/observation-table';
import { OUTCOME_REASONS } from '@/lib/domain/outcome/types';
import { OUTCOME_RULES, ROUND_PHASES, UNSPENT_POLICIES } from '@/lib/domain/round';
import type { Field } from '@/lib/domain/table';

// What the public API answers. The use-cases make values of these types, and the OpenAPI description is made of these
// same shapes, so that it cannot say anything else.

const cents = z.int().describe('Hundredths of the currency of the round');
const day = z.iso.date();
const moment = z.iso.datetime().describe('UTC');
const count = z.int().min(0);

export const LinkToSelf = z.strictObject({
  self: z.string().describe('Path of this record in the API'),
  page: z.string().nullable().describe('Path of the page for residents; null where there is none'),
});

export const District = z.strictObject({
  slug: z.string(),
  name: z.string(),
  code: z.string().describe('CBS code of the district; unique only together with `year`'),
  year: z.int().describe('Year of the division by CBS'),
  municipality: z.strictObject({ code: z.string(), name: z.string() }),
  scheme: z.enum(['cheque', 'fund', 'visits', 'none']),
  pilot: z.boolean(),
  figures: z
    .strictObject({
      households: count.nullable().describe('null = not published or suppressed, which is not 0'),
      inhabitants: count.nullable(),
      year: z.int(),
      source: z.string(),
    })
    .nullable(),
  rounds: z.array(z.string()).describe('Ids of its rounds, the one that opens last first'),
  links: LinkToSelf,
});

export const Round = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['cheque', 'import']).describe('`import`: an election that was held elsewhere'),
  district: z.string().nullable().describe('Slug of the district'),
  phase: z.enum(ROUND_PHASES).exclude(['draft']),
  opensAt: moment,
  closesAt: moment,
  currency: z.string().describe('ISO 4217; `XXX` where an election from elsewhere does not say'),
  chequeCents: cents.nullable().describe('What one household divides; null for an import'),
  stepCents: cents.nullable(),
  budgetCents: cents.nullable().describe('null in a cheque round: there it is cheques times the cheque'),
  rule: z.enum(OUTCOME_RULES),
  minBackers: count,
  unspent: z.enum(UNSPENT_POLICIES),
  showTotals: z.boolean().describe('Whether totals are shown while voting'),
  executionDeadline: day.nullable(),
  sample: z.boolean().describe('Made-up data'),
  links: LinkToSelf,
});

export const RoundDetail = Round.extend({
  ideas: count.describe('Ideas that residents see'),
  ballots: count.nullable().describe('In steps of five while voting is open; null when not shown'),
  cheques: count.nullable().describe('null before voting'),
});

export const Support = z.strictObject({ pledgedCents: cents, backers: count });

export const Idea = z.strictObject({
  round: z.string(),
  number: z.int().min(1).describe('Fixed within the round'),
  title: z.string(),
  summary: z.string(),
  contact: z.string().describe('What it does for contact between neighbours'),
  theme: z.enum(IDEA_THEMES),
  status: z.enum(IDEA_STATUSES),
  statusReason: z.string().nullable(),
  costCents: cents,
  cofundingCents: cents,
  carriedCents: cents.describe('From the pot of an earlier round'),
  targetCents: cents.describe('What households still have to put in together'),
  position: z
    .strictObject({ lat: z.number(), lon: z.number() })
    .nullable()
    .describe('WGS 84; null for an idea of the whole district'),
  neighbourhood: z.strictObject({ code: z.string(), name: z.string().nullable() }).nullable(),
  organiser: z.string(),
  maintainer: z.string().nullable(),
  support: Support.nullable().describe('What the pages show at this moment; null when they show nothing'),
  links: LinkToSelf,
});

export const HistoryLine = z.strictObject({
  on: day,
  step: z.enum(IDEA_STEPS),
  by: z.string().describe('A role, never a person'),
  reason: z.string().nullable(),
});

export const IdeaDetail = Idea.extend({
  broughtBy: z.enum(BROUGHT_BY).nullable(),
  conditions: z.string().nullable(),
  history: z.array(HistoryLine).describe('From the first to the last'),
});

export const OutcomeIdea = z.strictObject({
  id: z.string().describe('The number of the idea, or its id in an imported election'),
  number: z.int().nullable().describe('null for an idea that is no longer shown'),
  title: z.string(),
  targetCents: cents,
  backers: count,
  pledgedCents: cents.nullable().describe('null under rules where households do not pay'),
  paidCents: cents.nullable(),
  funded: z.boolean(),
  reason: z.enum(OUTCOME_REASONS),
});

export const Outcome = z.strictObject({
  round: z.string(),
  rule: z.enum(OUTCOME_RULES),
  ballots: count,
  cheques: count.nullable(),
  costCents: cents,
  unspentCents: cents,
  winners: z.array(z.string()).describe('Ids of funded ideas, in order of selection'),
  ideas: z.array(OutcomeIdea),
  files: z
    .strictObject({ pabulib: z.string(), csv: z.string(), json: z.string() })
    .describe('Paths of the complete outcome, with which anybody can count again'),
  links: LinkToSelf,
});

function cellShape({ type, values }: Field): z.ZodType {
  if (values) return z.enum(values as readonly [string, ...string[]]);
  if (type === 'number') return z.number();
  if (type === 'integer' || type === 'year') return z.int();
  return type === 'date' ? day : z.string();
}

/** The columns of the table `waarnemingen` in all files, under the same names. */
export const Observation = z
  .strictObject(
    Object.fromEntries(
      OBSERVATION_FIELDS.map((field) => {
        const shape = cellShape(field);
        return [field.name, (field.required ? shape : shape.nullable()).describe(field.description)];
      }),
    ),
  )
  .describe('Amounts are in euros here, as in the files');

export const ObservationList = z.strictObject({ items: z.array(Observation) });

export const DistrictList = z.strictObject({ items: z.array(District) });
export const RoundList = z.strictObject({ items: z.array(Round) });
export const IdeaPage = z.strictObject({
  items: z.array(Idea),
  total: count,
  page: z.int().min(1),
  perPage: z.int().min(1),
});

/** Why there is no answer (RFC 9457). */
export const PROBLEM_CODES = [
  'NOT_FOUND',
  'UNKNOWN_DISTRICT',
  'UNKNOWN_ROUND',
  'UNKNOWN_IDEA',
  'NOT_PUBLISHED',
  'BAD_PAGE',
] as const;

export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(PROBLEM_CODES),
});
