import type { BroughtBy } from './idea-file';
import { type IdeaArea, type IdeaForm, type IdeaProblems, type IdeaText, readIdeaForm } from './idea-form';
import { isMailAddress } from './mail';
import { fail, ok, type Result } from './result';

/** Who can bring an idea in on the residents' pages. */
export const PROPOSER_KINDS = ['residents', 'organisation'] as const;
export type ProposerKind = (typeof PROPOSER_KINDS)[number];

/** An idea as residents bring it in. For residents `organiser` may stay empty: a name of a group is not asked of them. */
export interface ProposalForm extends IdeaForm {
  readonly kind: string;
  /** Where news about the idea goes; may be empty. */
  readonly email: string;
}

export type ProposalField = keyof ProposalProblems;
export type ProposalProblems = IdeaProblems & {
  readonly kind?: 'UNKNOWN';
  readonly email?: 'NOT_AN_ADDRESS';
};

export interface Proposal {
  readonly text: IdeaText;
  readonly broughtBy: Extract<BroughtBy, 'household' | 'organisation'>;
  readonly email: string | null;
}

/** Stands as "who does it" where residents gave no name: it is public and printed, so it is in Dutch. */
export const UNNAMED_RESIDENTS = 'Bewoners';

/** Reads all fields, and names every one that cannot be. */
export function readProposal(
  form: ProposalForm,
  areas: readonly IdeaArea[],
): Result<Proposal, ProposalProblems> {
  const kind = PROPOSER_KINDS.find((one) => one === form.kind);
  const unnamed = kind === 'residents' && form.organiser.trim() === '';
  const text = readIdeaForm(unnamed ? { ...form, organiser: UNNAMED_RESIDENTS } : form, areas);
  const email = form.email.trim();
  const goodEmail = email === '' || isMailAddress(email);
  if (text.ok && kind && goodEmail) {
    const broughtBy = kind === 'residents' ? 'household' : 'organisation';
    return ok({ text: text.value, broughtBy, email: email === '' ? null : email });
  }
  return fail({
    ...(text.ok ? {} : text.error),
    ...(kind ? {} : { kind: 'UNKNOWN' as const }),
    ...(goodEmail ? {} : { email: 'NOT_AN_ADDRESS' as const }),
  });
}

/** The steps in which an idea is written down; the last shows all of it. */
export const PROPOSAL_STEPS = ['idea', 'place', 'money', 'check'] as const;
export type ProposalStep = (typeof PROPOSAL_STEPS)[number];

const FIELDS: Readonly<Record<ProposalStep, readonly ProposalField[]>> = {
  idea: ['title', 'summary', 'contact', 'theme', 'maintainer'],
  place: ['place', 'neighbourhood'],
  money: ['cost', 'cofunding', 'kind', 'organiser', 'email'],
  check: [],
};

/** What is wrong in this step; nothing of a step that is yet to come. */
export function problemsOfStep(step: ProposalStep, problems: ProposalProblems): ProposalProblems {
  const own = Object.entries(problems).filter(([field]) => FIELDS[step].some((one) => one === field));
  return Object.fromEntries(own) as ProposalProblems;
}

/** The first step in which something is wrong; `null` when nothing is. */
export function firstWrongStep(problems: ProposalProblems): ProposalStep | null {
  return PROPOSAL_STEPS.find((step) => Object.keys(problemsOfStep(step, problems)).length > 0) ?? null;
}

export const EMPTY_PROPOSAL: ProposalForm = {
  title: '',
  summary: '',
  contact: '',
  theme: '',
  cost: '',
  cofunding: '',
  organiser: '',
  maintainer: '',
  lat6: '',
  lon6: '',
  neighbourhood: '',
  kind: '',
  email: '',
};

/** The same fields from anything that was sent: what is no text is empty. */
export function proposalFrom(given: unknown): ProposalForm {
  const fields = Object(given) as Readonly<Record<string, unknown>>;
  const read = Object.keys(EMPTY_PROPOSAL).map((name) => {
    const value = fields[name];
    return [name, typeof value === 'string' ? value : ''];
  });
  return Object.fromEntries(read) as ProposalForm;
}
