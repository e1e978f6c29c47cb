import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Idea, targetCents } from '@/lib/domain/idea';
import type { BroughtBy } from '@/lib/domain/idea-file';
import type { MissingPart, Waiting } from '@/lib/domain/idea-review';
import type { Cents } from '@/lib/domain/money';
import { formatMoney } from '@/lib/format';
import { Alert } from '../../ui/Alert';
import { Paragraph } from '../../ui/Text';

interface IdeaOverviewProps {
  readonly idea: Idea;
  readonly broughtBy: BroughtBy;
  readonly conditions: string | null;
  readonly organisers: { readonly count: number; readonly needed: number };
  readonly missing: readonly MissingPart[];
  readonly waiting: Waiting | null;
}

/** How long an idea waits, what it lacks, and what it is, as the wijkregisseur judges it. */
export function IdeaOverview({ idea, waiting, missing, organisers, ...rest }: IdeaOverviewProps) {
  const t = useTranslations('review.page');
  return (
    <>
      {waiting && (
        <Alert kind="info">
          {t('waiting', { days: waiting.days })}{' '}
          {waiting.left === null ? t('late') : t('left', { days: waiting.left })}
        </Alert>
      )}
      {missing.length > 0 && (
        <Alert kind="warning">
          {t('missing')}
          <ul className="wc-review__lacks">
            {missing.map((part) => (
              <li key={part}>{t(`lacks.${part}`, organisers)}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Paragraph>{idea.summary}</Paragraph>
      <Paragraph>
        <b>{t('contact')}:</b> {idea.contact}
      </Paragraph>
      <Facts idea={idea} organisers={organisers} {...rest} />
    </>
  );
}

type FactsProps = Pick<IdeaOverviewProps, 'idea' | 'broughtBy' | 'conditions' | 'organisers'>;

function Facts({ idea, broughtBy, conditions, organisers }: FactsProps) {
  const t = useTranslations('review.page');
  const by = useTranslations('review.list.by');
  const themes = useTranslations('common.theme');
  const locale = useLocale();
  const money = (cents: Cents) => formatMoney(cents, locale);
  const place = idea.neighbourhoodName ?? t('wholeDistrict');
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('broughtBy'), by(broughtBy)],
    [
      t('organisers'),
      organisers.needed > 0
        ? t('organisersOf', organisers)
        : t('organisersCount', { count: organisers.count }),
    ],
    [t('cost'), money(idea.costCents)],
    ...(idea.cofundingCents > 0 ? [[t('cofunding'), money(idea.cofundingCents)] as const] : []),
    ...(idea.carriedCents > 0 ? [[t('carried'), money(idea.carriedCents)] as const] : []),
    [t('target'), money(targetCents(idea))],
    [t('place'), idea.position ? `${place}, ${t('point')}` : place],
    [t('theme'), themes(idea.theme)],
    [t('organiser'), idea.organiser],
    [t('maintainer'), idea.maintainer ?? t('unknown')],
    ...(conditions ? [[t('conditions'), conditions] as const] : []),
    ...(idea.statusReason ? [[t('reason'), idea.statusReason] as const] : []),
  ];
  return (
    <dl className="wc-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
