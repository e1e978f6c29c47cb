import { getLocale, getTranslations } from 'next-intl/server';
import { STEP_PATHS } from '@/components/ballot/steps/openRound';
import { Badge } from '@/components/ui/Badge';
import { ButtonLink } from '@/components/ui/Button';
import type { Round } from '@/lib/domain/round';
import type { RoundView } from '@/lib/domain/views';
import { formatDate, formatDateTime, formatShare, groupThousands } from '@/lib/format';

interface RoundBannerProps {
  readonly view: Pick<RoundView, 'round' | 'ballots' | 'cheques'>;
  /** The moment the page is made: between the closing time and the closing itself the box takes nothing any more. */
  readonly now: Date;
}

/** Where the round stands, with its dates, and the one next step. */
export async function RoundBanner({ view, now }: RoundBannerProps) {
  const [t, c] = await Promise.all([getTranslations('district.banner'), getTranslations('common')]);
  const { round } = view;
  const open = round.phase === 'voting' && now < round.closesAt;
  return (
    <section className="wc-banner wc-gutter" aria-label={t('label')}>
      <div className="wc-banner__inner">
        <div className="wc-banner__words">
          <p>
            <b>{round.title}</b>{' '}
            <Badge className={`wc-phase wc-phase--${round.phase}`}>{c(`phase.${round.phase}`)}</Badge>
          </p>
          <PhaseWords round={round} open={open} />
          <Turnout view={view} />
        </div>
        {open && <ButtonLink href={STEP_PATHS.code(round.id)}>{t('haveCode')}</ButtonLink>}
        {round.phase === 'ideas' && round.districtSlug && (
          <ButtonLink
            href={`/wijk/${round.districtSlug}/ideeen/nieuw?ronde=${encodeURIComponent(round.id)}`}
            look="primary"
          >
            {t('bringIn')}
          </ButtonLink>
        )}
        {(round.phase === 'published' || round.phase === 'archived') && (
          <ButtonLink href={`/uitslag/${encodeURIComponent(round.id)}`} look="primary">
            {t('outcome')}
          </ButtonLink>
        )}
      </div>
    </section>
  );
}

async function PhaseWords({ round, open }: { readonly round: Round; readonly open: boolean }) {
  const [t, locale] = await Promise.all([getTranslations('district.banner'), getLocale()]);
  if (round.phase === 'draft') return null;
  const dates = {
    from: formatDateTime(round.opensAt, locale),
    until: formatDateTime(round.closesAt, locale),
  };
  const deadline =
    round.executionDeadline && (round.phase === 'published' || round.phase === 'archived')
      ? ` ${t('deadline', { date: formatDate(round.executionDeadline, locale) })}`
      : '';
  return (
    <p>
      {t(round.phase === 'voting' && !open ? 'closing' : round.phase, dates)}
      {deadline}
    </p>
  );
}

/** Households that voted: in steps of five while open, exact afterwards, nothing where the round does not show it. */
async function Turnout({ view: { round, ballots, cheques } }: Pick<RoundBannerProps, 'view'>) {
  const [t, locale] = await Promise.all([getTranslations('district.banner'), getLocale()]);
  if (ballots === null || cheques === 0) return null;
  const all = groupThousands(cheques, locale);
  if (round.phase === 'voting' || round.phase === 'counting') {
    return (
      <p className="wc-muted">
        {ballots === 0 ? t('turnoutNone') : t('turnoutOpen', { ballots, cheques: all })}
      </p>
    );
  }
  const share = formatShare(ballots, cheques) ?? '';
  return <p className="wc-muted">{t('turnoutDone', { ballots, cheques: all, share })}</p>;
}
