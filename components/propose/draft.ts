import {
  EMPTY_PROPOSAL,
  PROPOSAL_STEPS,
  type ProposalForm,
  type ProposalStep,
  proposalFrom,
} from '@/lib/domain/idea-proposal';

/** What was typed, and where. */
export interface Draft {
  readonly form: ProposalForm;
  readonly step: ProposalStep;
  /** 64 hex digits, by which the server knows the same draft when it is sent again; empty until something was typed. */
  readonly secret: string;
}

export const EMPTY_DRAFT: Draft = { form: EMPTY_PROPOSAL, step: 'idea', secret: '' };

/** In localStorage: a browser that was closed still has it. */
export const draftKey = (round: string) => `wijkcheque:idee:${round}`;

/** Another number for another form: what an older one kept is not misread. */
const VERSION = 2;
const KEPT_MS = 30 * 24 * 3_600_000;

/** Without the mail address: others may use this device. */
export function writeDraft({ form, step, secret }: Draft, now: number): string {
  const { email: _, ...kept } = form;
  return JSON.stringify({ v: VERSION, at: now, step, secret, form: kept });
}

/** `null` for nothing, for what is too old, and for what is none of ours. */
export function readDraft(text: string | null, now: number): Draft | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    const { v, at, step, secret, form } = Object(kept) as Record<string, unknown>;
    if (v !== VERSION || typeof secret !== 'string' || typeof at !== 'number') return null;
    if (at > now || now - at > KEPT_MS) return null;
    return {
      form: { ...proposalFrom(form), email: '' },
      step: PROPOSAL_STEPS.find((one) => one === step) ?? 'idea',
      secret,
    };
  } catch {
    return null;
  }
}

export function isEmptyForm(form: ProposalForm): boolean {
  return Object.values(form).every((value) => value === '');
}
