import type { ApplicationForm } from '@/lib/domain/fund/application-form';
import type { Applied, ApplyError, ApplyPlace } from '@/lib/domain/fund/views';
import type { Result } from '@/lib/domain/result';
import type { BaseMap } from '@/lib/domain/views';
import type { ToldProblems } from './useProblems';

/** A part of the form: what is in it, what is wrong with it, and how it changes. */
export interface FieldsProps {
  readonly place: ApplyPlace;
  readonly form: ApplicationForm;
  readonly problems: ToldProblems;
  readonly set: (changes: Partial<ApplicationForm>) => void;
}

export interface MapProps {
  readonly baseMap: BaseMap;
}

/** `draft`: the secret of the draft. May also reject: no answer came. */
export type SendApplication = (
  fund: string,
  form: ApplicationForm,
  draft: string,
) => Promise<Result<Applied, ApplyError>>;
