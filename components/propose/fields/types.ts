import type { ProposalForm } from '@/lib/domain/idea-proposal';
import type { ToldProblems } from '../useProposalProblems';

/** A part of the form: what is in it, what is wrong with it, and how it changes. */
export interface FieldsProps {
  readonly form: ProposalForm;
  readonly problems: ToldProblems;
  readonly set: (changes: Partial<ProposalForm>) => void;
}
