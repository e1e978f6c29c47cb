import { useTranslations } from 'next-intl';
import type { ProposalField, ProposalProblems } from '@/lib/domain/idea-proposal';
import type { FieldError } from '../staff/form/ErrorList';
import { useIdeaProblems } from '../staff/ideas/useIdeaProblems';

export type ToldProblems = { readonly [Field in ProposalField]?: string };

/** Sentences per field, and the same as a list in the order of the form. */
export function useProposalProblems(found: ProposalProblems): {
  readonly problems: ToldProblems;
  readonly told: readonly FieldError[];
} {
  const t = useTranslations('propose.problem');
  const { kind, email, ...ofIdea } = found;
  const idea = useIdeaProblems(ofIdea);
  const own = { ...(kind && { kind: t('kind') }), ...(email && { email: t('email') }) };
  return {
    problems: { ...idea.problems, ...own },
    told: [...idea.told, ...Object.entries(own).map(([field, message]) => ({ field, message }))],
  };
}
