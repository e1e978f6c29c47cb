import type { ProposalForm } from '@/lib/domain/idea-proposal';
import type {
  BringInError,
  BroughtIn,
  ChangeMyIdeaError,
  JoinError,
  Joined,
  JoinView,
  MyIdeaError,
  MyIdeaView,
} from '@/lib/domain/idea-proposal-views';
import type { Result } from '@/lib/domain/result';

/** The server's side of these screens. Every one of them may also reject: there is no connection. */
export type BringIn = (
  round: string,
  form: ProposalForm,
  signin: string | null,
  draft: string,
) => Promise<Result<BroughtIn, BringInError>>;

export interface JoinActs {
  readonly read: (token: string) => Promise<Result<JoinView, 'LINK_INVALID'>>;
  readonly join: (token: string, signin: string) => Promise<Result<Joined, JoinError>>;
}

export interface MyIdeaActions {
  readonly read: (token: string) => Promise<Result<MyIdeaView, 'LINK_INVALID'>>;
  readonly change: (
    token: string,
    form: ProposalForm,
    seen: string,
  ) => Promise<Result<null, ChangeMyIdeaError>>;
  readonly submit: (token: string) => Promise<Result<null, MyIdeaError>>;
  readonly withdraw: (token: string) => Promise<Result<null, MyIdeaError>>;
  readonly renewJoin: (token: string) => Promise<Result<string, MyIdeaError>>;
  readonly forgetEmail: (token: string) => Promise<Result<null, 'LINK_INVALID'>>;
}
