import type {
  AddressQuery,
  ChequeReason,
  ChequeRequest,
  ConfirmError,
  DeskHousehold,
  FindChequeError,
  ProposeError,
  WithdrawError,
} from '@/lib/domain/desk';
import type { Result } from '@/lib/domain/result';

/** A letter that exists nowhere else: what is on it is printed from this screen or lost. */
export interface NewLetter {
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly code: string;
  readonly stripCode: string;
  readonly path: string;
}

export type ConfirmAnswer = Result<
  { readonly kind: 'replace'; readonly letter: NewLetter } | { readonly kind: 'void'; readonly letter: null },
  ConfirmError
>;

/** Acts of this screen; each decides on the server who may do it. */
export interface ReplaceActions {
  readonly find: (
    round: string,
    query: AddressQuery,
  ) => Promise<Result<readonly DeskHousehold[], FindChequeError>>;
  readonly propose: (
    round: string,
    cheque: string,
    reason: ChequeReason,
  ) => Promise<Result<string, ProposeError>>;
  readonly withdraw: (request: string) => Promise<Result<string, WithdrawError>>;
  readonly confirm: (request: string, keyFile: string) => Promise<ConfirmAnswer>;
}

/** What the screen begins with. */
export interface ReplaceDeskData {
  readonly round: { readonly id: string; readonly title: string; readonly open: boolean };
  readonly mayVoid: boolean;
  readonly waiting: readonly ChequeRequest[];
  readonly spares: number;
  readonly replaced: number;
  readonly voided: number;
}
