import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { savesPerIdea } from '@/lib/domain/carry';
import type { OutcomeCertificate } from '@/lib/domain/outcome/types';
import type { OutcomeView } from '@/lib/domain/views';
import { ReplaySection } from './replay/ReplaySection';

interface CountExplainedProps {
  readonly view: OutcomeView;
  readonly titleOf: (id: string) => string;
}

/** The rule in words, every step of the count, ties, and how exact the arithmetic was. */
export function CountExplained({ view, titleOf }: CountExplainedProps) {
  const t = useTranslations('outcome.count');
  const common = useTranslations('common');
  const { outcome, round } = view;
  return (
    <section className="wc-section" aria-labelledby="telling">
      <Heading level={2} id="telling">
        {t('heading')}
      </Heading>
      <div className="wc-outcome-prose">
        <Paragraph>
          <b>{common(`rule.${outcome.rule}`)}.</b> {t(`rule.${outcome.rule}`)}{' '}
          {round.kind === 'cheque' && round.minBackers > 1 && t('minBackers', { count: round.minBackers })}{' '}
          {round.kind === 'cheque' && savesPerIdea(round.unspent, outcome.rule) && t('saves')}
        </Paragraph>
        <Paragraph>
          <TextLink href="/verantwoording">{t('method')}</TextLink>
        </Paragraph>
        <ReplaySection view={view} titleOf={titleOf} />
        <Heading level={3}>{t('tiesHeading')}</Heading>
        <Paragraph>
          {outcome.ties.length === 0 ? t('noTies') : t('ties', { count: outcome.ties.length })}
        </Paragraph>
        <Heading level={3}>{t('certificateHeading')}</Heading>
        <Certificate certificate={outcome.certificate} />
      </div>
    </section>
  );
}

function Certificate({ certificate }: { readonly certificate: OutcomeCertificate }) {
  const t = useTranslations('outcome.count');
  const { arithmetic, smallestGap, runs } = certificate;
  return (
    <Paragraph>
      {arithmetic === 'doubles' && smallestGap === null && t('doublesExact')}
      {arithmetic === 'doubles' && smallestGap !== null && t('doubles', { gap: smallestGap.toPrecision(2) })}
      {arithmetic !== 'doubles' && t(arithmetic)} {runs > 1 && t('runs', { runs })}
    </Paragraph>
  );
}
