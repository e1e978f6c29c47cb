import type { GiveAdviceError } from '@/lib/domain/advice';
import type { Result } from '@/lib/domain/result';

export type Given = Result<null, GiveAdviceError>;
export type GiveAction = (before: unknown, form: FormData) => Promise<Given>;
