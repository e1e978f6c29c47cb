import {
  APPLICATION_PROBLEMS,
  type ApplicationField,
  type ApplicationForm,
  type ApplicationProblem,
} from './application-form';
import type { CostForm } from './application-money';

/** The steps in which an application is written down; the last shows all of it. */
export const APPLICATION_STAGES = ['plan', 'place', 'money', 'people', 'check'] as const;
export type ApplicationStage = (typeof APPLICATION_STAGES)[number];

const FIELDS: Readonly<Record<ApplicationStage, readonly ApplicationField[]>> = {
  plan: ['title', 'summary', 'contact', 'theme', 'startsOn'],
  place: ['place', 'neighbourhood', 'publicSpace', 'maintainer', 'maintenancePlan'],
  money: ['costs', 'cost', 'own', 'other', 'otherFrom'],
  people: ['kind', 'applicant', 'name', 'email', 'phone', 'street', 'postcode', 'town'],
  check: [],
};

/** What is wrong in this step; nothing of a step that is yet to come. */
export function problemsOfStage(
  stage: ApplicationStage,
  problems: readonly ApplicationProblem[],
): readonly ApplicationProblem[] {
  return problems.filter(({ code }) => FIELDS[stage].includes(APPLICATION_PROBLEMS[code]));
}

/** The first step in which something is wrong; `null` when nothing is. */
export function firstWrongStage(problems: readonly ApplicationProblem[]): ApplicationStage | null {
  return APPLICATION_STAGES.find((stage) => problemsOfStage(stage, problems).length > 0) ?? null;
}

export const EMPTY_COST: CostForm = { label: '', amount: '', explanation: '' };

export const EMPTY_APPLICATION: ApplicationForm = {
  title: '',
  summary: '',
  contact: '',
  theme: '',
  startsOn: '',
  publicSpace: '',
  maintainer: '',
  maintenancePlan: '',
  lat6: '',
  lon6: '',
  neighbourhood: '',
  kind: '',
  applicant: '',
  costs: [EMPTY_COST],
  own: '',
  other: '',
  otherFrom: '',
  name: '',
  email: '',
  phone: '',
  street: '',
  postcode: '',
  town: '',
};

/** Rows that are read at all; more were not typed by anybody. */
const MOST_ROWS_READ = 100;

/** The same fields from anything that was sent: what is no text is empty. */
export function applicationFrom(given: unknown): ApplicationForm {
  const fields = Object(given) as Readonly<Record<string, unknown>>;
  const text = (of: Readonly<Record<string, unknown>>, name: string) => {
    const value = of[name];
    return typeof value === 'string' ? value : '';
  };
  const rows = Array.isArray(fields.costs) ? (fields.costs as unknown[]).slice(0, MOST_ROWS_READ) : [];
  const costs = rows.map((row): CostForm => {
    const own = Object(row) as Readonly<Record<string, unknown>>;
    return { label: text(own, 'label'), amount: text(own, 'amount'), explanation: text(own, 'explanation') };
  });
  const read = Object.keys(EMPTY_APPLICATION).map((name) => [name, text(fields, name)]);
  return {
    ...(Object.fromEntries(read) as Omit<ApplicationForm, 'costs'>),
    costs: costs.length > 0 ? costs : [EMPTY_COST],
  };
}
