import type { Result } from '@/lib/domain/result';
import type { Messages } from '@/lib/i18n/messages';

/** Everything that an act on a visit can be refused for; each has its sentence. */
export type VisitErrorCode = keyof Messages['visit']['error'];

/** An act with one form and no other answer than done or refused. */
export type VisitAct = (before: unknown, form: FormData) => Promise<Result<unknown, VisitErrorCode>>;
