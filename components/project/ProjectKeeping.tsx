import { useLocale, useTranslations } from 'next-intl';
import type { AgreementView, CheckView } from '@/lib/domain/project/views';
import type { ProjectStatus } from '@/lib/domain/project/words';
import { formatDate } from '@/lib/format';
import { Heading } from '../ui/Heading';
import { Paragraph } from '../ui/Text';

interface ProjectKeepingProps {
  readonly agreements: readonly AgreementView[];
  readonly status: ProjectStatus;
  readonly today: string;
}

/** Who maintains it and until when, what was seen at the yearly checks; the agreement of now first. */
export function ProjectKeeping({ agreements, status, today }: ProjectKeepingProps) {
  const t = useTranslations('project.page');
  if (agreements.length === 0 && status !== 'realised') return null;
  return (
    <section className="wc-section">
      <Heading level={2}>{t('keep')}</Heading>
      {agreements.length === 0 && <Paragraph>{t('keepNone')}</Paragraph>}
      {agreements.toReversed().map((agreement) => (
        <AgreementWords key={agreement.id} agreement={agreement} today={today} />
      ))}
    </section>
  );
}

interface AgreementWordsProps {
  readonly agreement: AgreementView;
  readonly today: string;
}

/** One agreement in words. */
export function AgreementWords({ agreement, today }: AgreementWordsProps) {
  const t = useTranslations('project');
  const { tasks, place, atEnd, endedOn, state, checks } = agreement;
  return (
    <div className="wc-moment">
      <AgreementDays agreement={agreement} today={today} />
      <dl className="wc-facts">
        <dt>{t('page.keepTasks')}</dt>
        <dd className="wc-said">{tasks}</dd>
        <dt>{t('page.keepPlace')}</dt>
        <dd>{place}</dd>
        {endedOn === null && (
          <>
            <dt>{t('page.keepAfter')}</dt>
            <dd>{t(state === 'over' ? `atEndOver.${atEnd}` : `atEnd.${atEnd}`)}</dd>
          </>
        )}
      </dl>
      {checks.length > 0 && (
        <>
          <Heading level={3} look={4}>
            {t('page.keepChecks')}
          </Heading>
          <ul className="wc-needs">
            {checks.map((check) => (
              <Check key={check.id} check={check} today={today} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** From when until when, and how it came to its end. */
function AgreementDays({ agreement, today }: AgreementWordsProps) {
  const t = useTranslations('project.page');
  const locale = useLocale();
  const { group, from, until, endedOn, endedBecause, state } = agreement;
  const never = endedOn !== null && endedOn < from;
  const last = endedOn !== null && endedOn < until && !never ? endedOn : until;
  const days = { group, from: formatDate(from, locale), until: formatDate(last, locale) };
  const day = (on: string) => ({ date: formatDate(on, locale), reason: endedBecause ?? '' });
  const ends = {
    runs: null,
    over: t('keepOver', day(until)),
    settled: t('keepSettled', day(until)),
    renewed: t('keepRenewed'),
    stopped: t('keepEnded', day(endedOn ?? until)),
  };
  const kept = (endedOn ?? until) < today ? 'keepPast' : 'keepLine';
  return (
    <>
      <Paragraph>{t(never ? 'keepNever' : kept, days)}</Paragraph>
      {ends[state] !== null && <Paragraph>{ends[state]}</Paragraph>}
    </>
  );
}

function Check({ check, today }: { readonly check: CheckView; readonly today: string }) {
  const t = useTranslations('project');
  const locale = useLocale();
  const { dueOn, doneOn, result, note } = check;
  if (doneOn === null || result === null)
    return (
      <li>
        {t(dueOn < today ? 'page.checkLate' : 'page.checkPlanned', { date: formatDate(dueOn, locale) })}
      </li>
    );
  return (
    <li>
      {t('page.checkDone', { result: t(`result.${result}`), date: formatDate(doneOn, locale) })}
      {note && <p className="wc-said">{note}</p>}
    </li>
  );
}
