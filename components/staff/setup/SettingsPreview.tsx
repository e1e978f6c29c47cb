import { useLocale, useTranslations } from 'next-intl';
import { momentOf } from '@/lib/domain/amsterdam';
import { parseAmount } from '@/lib/domain/money';
import { formatDateTime, formatMoney } from '@/lib/format';
import { ChequeSegments } from '../../ballot/ChequeSegments';
import { Badge } from '../../ui/Badge';
import { Heading } from '../../ui/Heading';
import type { FilledSettings } from './SettingsForm';
import '../../ballot/cheque.css';

/** What is typed now, as far as residents will read it. */
export type TypedSettings = Pick<FilledSettings, 'title' | 'cheque' | 'step' | 'opens' | 'closes'>;

/** Words and bar as on the residents' pages, with what is typed. Needs `district.banner`, `vote.basket`, `common.phase`. */
export function SettingsPreview({ typed }: { readonly typed: TypedSettings }) {
  const t = useTranslations('setup.preview');
  return (
    <aside className="wc-preview" aria-labelledby="zo-lezen-bewoners">
      <Heading level={2} id="zo-lezen-bewoners">
        {t('title')}
      </Heading>
      <div className="wc-preview__page">
        <Banner typed={typed} />
        <Cheque typed={typed} />
      </div>
    </aside>
  );
}

function Banner({ typed }: { readonly typed: TypedSettings }) {
  const t = useTranslations('setup.preview');
  const banner = useTranslations('district.banner');
  const phases = useTranslations('common.phase');
  const locale = useLocale();
  const [opens, closes] = [momentOf(typed.opens), momentOf(typed.closes)];
  if (!opens || !closes) return <p className="wc-preview__text">{t('incomplete')}</p>;
  const dates = { from: formatDateTime(opens, locale), until: formatDateTime(closes, locale) };
  return (
    <>
      {(['ideas', 'voting'] as const).map((phase) => (
        <div key={phase} className="wc-preview__text">
          <p>
            <b>{typed.title.trim() || t('noTitle')}</b>{' '}
            <Badge className={`wc-phase wc-phase--${phase}`}>{phases(phase)}</Badge>
          </p>
          <p>{banner(phase, dates)}</p>
        </div>
      ))}
    </>
  );
}

function Cheque({ typed }: { readonly typed: TypedSettings }) {
  const t = useTranslations('setup.preview');
  const basket = useTranslations('vote.basket');
  const locale = useLocale();
  const [cheque, step] = [parseAmount(typed.cheque), parseAmount(typed.step)];
  if (!cheque.ok || !step.ok || step.value === 0 || cheque.value < step.value) return null;
  const money = (cents: number) => formatMoney(cents, locale);
  const strong = { b: (text: React.ReactNode) => <b>{text}</b> };
  const given = step.value;
  const left = cheque.value - given;
  return (
    <>
      <div className="wc-preview__cheque">
        <p className="wc-cheque__words">
          {basket.rich('divided', { ...strong, given: money(given), cheque: money(cheque.value) })}{' '}
          <span className="wc-cheque__left">
            {left > 0 ? basket.rich('left', { ...strong, left: money(left) }) : basket('nothingLeft')}
          </span>
        </p>
        <ChequeSegments alloc={[[1, given]]} chequeCents={cheque.value} />
      </div>
      <p className="wc-preview__text wc-muted">
        {t('steps', { steps: Math.floor(cheque.value / step.value), step: money(step.value) })}
      </p>
    </>
  );
}
