import { useTranslations } from 'next-intl';
import { Paragraph, TextLink } from '../../ui/Text';

interface Related {
  readonly number: number;
  readonly title: string;
}

interface RelatedIdeasProps {
  readonly round: string;
  readonly mergedInto: Related | null;
  readonly mergedHere: readonly Related[];
  readonly carriedFrom: readonly (Related & { readonly roundId: string })[];
}

/** Ideas that this one has become part of, took in, or got its savings from. */
export function RelatedIdeas({ round, mergedInto, mergedHere, carriedFrom }: RelatedIdeasProps) {
  const t = useTranslations('review.page');
  const path = (roundId: string, number: number) => `/beheer/ronde/${roundId}/ideeen/${number}`;
  return (
    <>
      {mergedInto && (
        <Paragraph>
          <TextLink href={path(round, mergedInto.number)}>{t('mergedInto', { ...mergedInto })}</TextLink>
        </Paragraph>
      )}
      {mergedHere.map((idea) => (
        <Paragraph key={idea.number}>
          <TextLink href={path(round, idea.number)}>{t('mergedHere', { ...idea })}</TextLink>
        </Paragraph>
      ))}
      {carriedFrom.map(({ roundId, number, title }, i) => (
        <Paragraph key={roundId}>
          <TextLink href={path(roundId, number)}>
            {t(i === 0 ? 'carriedFrom' : 'carriedBefore', { number, round: title })}
          </TextLink>
        </Paragraph>
      ))}
    </>
  );
}
