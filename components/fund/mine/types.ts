import type { ApplicationForm } from '@/lib/domain/fund/application-form';
import type { ChangeMyApplicationError, MyApplication, MyApplicationError } from '@/lib/domain/fund/views';
import type { Result } from '@/lib/domain/result';

/** The server's side of this screen. Every one of them may also reject: there is no connection. */
export interface MyApplicationActions {
  readonly read: (token: string) => Promise<Result<MyApplication, 'LINK_INVALID'>>;
  readonly change: (token: string, form: ApplicationForm) => Promise<Result<null, ChangeMyApplicationError>>;
  readonly withdraw: (token: string) => Promise<Result<null, MyApplicationError>>;
}
