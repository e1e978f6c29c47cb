import { useTranslations } from 'next-intl';
import { IDEA_LENGTHS, type IdeaField, type IdeaProblems } from '@/lib/domain/idea-form';

/** Sentences per field, and the same as a list in the order of the form. */
export function useIdeaProblems(found: IdeaProblems) {
  const t = useTranslations('ideas.problem');
  const most = (field: keyof typeof IDEA_LENGTHS) => ({ most: String(IDEA_LENGTHS[field]) });
  const problems: { readonly [Field in IdeaField]?: string } = {
    ...(found.title && { title: t(`title.${found.title}`, most('title')) }),
    ...(found.summary && { summary: t(`summary.${found.summary}`, most('summary')) }),
    ...(found.contact && { contact: t(`contact.${found.contact}`, most('contact')) }),
    ...(found.theme && { theme: t(`theme.${found.theme}`) }),
    ...(found.cost && { cost: t(`cost.${found.cost}`) }),
    ...(found.cofunding && { cofunding: t(`cofunding.${found.cofunding}`) }),
    ...(found.organiser && { organiser: t(`organiser.${found.organiser}`, most('organiser')) }),
    ...(found.maintainer && { maintainer: t(`maintainer.${found.maintainer}`, most('maintainer')) }),
    ...(found.place && { place: t(`place.${found.place}`) }),
    ...(found.neighbourhood && { neighbourhood: t(`neighbourhood.${found.neighbourhood}`) }),
  };
  return { problems, told: Object.entries(problems).map(([field, message]) => ({ field, message })) };
}
