import type { ApplicationForm } from '@/lib/domain/fund/application-form';
import {
  APPLICATION_STAGES,
  type ApplicationStage,
  applicationFrom,
  EMPTY_APPLICATION,
} from '@/lib/domain/fund/application-steps';

/** What was typed, and where. */
export interface Draft {
  readonly form: ApplicationForm;
  readonly stage: ApplicationStage;
  /** 64 hex digits, by which the server knows the same draft when it is sent again; empty until something was typed. */
  readonly secret: string;
}

export const EMPTY_DRAFT: Draft = { form: EMPTY_APPLICATION, stage: 'plan', secret: '' };

/** In localStorage: a browser that was closed still has it. */
export const draftKey = (fund: string) => `wijkcheque:aanvraag:${fund}`;

/** Another number for another form: what an older one kept is not misread. */
const VERSION = 2;
const KEPT_MS = 30 * 24 * 3_600_000;

/** Others may use this device: who applies is not kept on it. */
const FORGOTTEN = { name: '', email: '', phone: '', street: '', postcode: '', town: '' } as const;

export function writeDraft({ form, stage, secret }: Draft, now: number): string {
  return JSON.stringify({ v: VERSION, at: now, stage, secret, form: { ...form, ...FORGOTTEN } });
}

/** `null` for nothing, for what is too old, and for what is none of ours. */
export function readDraft(text: string | null, now: number): Draft | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    const { v, at, stage, secret, form } = Object(kept) as Record<string, unknown>;
    if (v !== VERSION || typeof secret !== 'string' || typeof at !== 'number') return null;
    if (at > now || now - at > KEPT_MS) return null;
    return {
      form: { ...applicationFrom(form), ...FORGOTTEN },
      stage: APPLICATION_STAGES.find((one) => one === stage) ?? 'plan',
      secret,
    };
  } catch {
    return null;
  }
}

export function isEmptyForm({ costs, ...texts }: ApplicationForm): boolean {
  return (
    Object.values(texts).every((value) => value === '') &&
    costs.every((cost) => Object.values(cost).every((value) => value === ''))
  );
}
