import { useLocale, useTranslations } from 'next-intl';
import type { ProjectView } from '@/lib/domain/project/views';
import { formatDate } from '@/lib/format';
import { Heading } from '../ui/Heading';
import { Paragraph, TextLink } from '../ui/Text';

interface ViewProps {
  readonly view: ProjectView;
}

/** Who, when, and where the money came from. */
export function ProjectFacts({ view }: ViewProps) {
  const t = useTranslations('project.page');
  const locale = useLocale();
  const { group, awardedOn, dueOn, startedOn, endedOn, status, district, source } = view;
  const ended = status === 'stopped' ? t('stoppedOn') : t('ended');
  const days = [
    [t('awardedOn'), awardedOn],
    [t('started'), startedOn],
    [t('due'), endedOn === null ? dueOn : null],
    [ended, endedOn],
  ] as const;
  return (
    <section className="wc-section">
      <Heading level={2}>{t('facts')}</Heading>
      <dl className="wc-facts">
        <dt>{t('group')}</dt>
        <dd>{group}</dd>
        {days.map(
          ([name, day]) =>
            day !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{formatDate(day, locale)}</dd>
              </div>
            ),
        )}
        <dt>{t('source')}</dt>
        <dd>
          {source.kind === 'round' ? (
            <TextLink
              href={`/wijk/${district.slug}/ideeen/${source.idea}?ronde=${encodeURIComponent(source.roundId)}`}
            >
              {t('fromRound', { title: source.title, number: String(source.idea) })}
            </TextLink>
          ) : (
            <TextLink href={`/wijkteam/${encodeURIComponent(source.fundId)}`}>
              {t('fromFund', { title: source.title, number: String(source.application) })}
            </TextLink>
          )}
        </dd>
      </dl>
    </section>
  );
}

/** Whom to ask: who was named for it, else where residents can always walk in. */
export function ProjectAsk({ view: { contact, askAt } }: ViewProps) {
  const t = useTranslations('project.page');
  return (
    <section className="wc-section">
      <Heading level={2}>{t('ask')}</Heading>
      {contact !== null && <Paragraph>{t('askContact', { contact })}</Paragraph>}
      {askAt.map((place) => (
        <Paragraph key={place.name}>
          {t('askPlace', { name: place.name, address: place.address ?? 'none' })}{' '}
          {place.contact && t('askReach', { contact: place.contact })}
        </Paragraph>
      ))}
      {contact === null && askAt.length === 0 && <Paragraph>{t('askStaff')}</Paragraph>}
    </section>
  );
}
