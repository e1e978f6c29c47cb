import { getLocale, getTranslations } from 'next-intl/server';
import { formatDate, formatMoney } from '@/lib/format';
import { Paragraph } from '../../ui/Text';
import { TimeLeft } from './ApplicationTable';
import type { Judged } from './types';

/** How long there is, and what the fund can still give. */
export async function RoomLeft({
  application,
  leftCents,
  daysLeft,
}: Pick<Judged, 'application' | 'leftCents' | 'daysLeft'>) {
  const [t, locale] = await Promise.all([getTranslations('fund.staff.one'), getLocale()]);
  const { askedCents, dueOn, route, decidedOn } = application;
  const money = (cents: number) => formatMoney(cents, locale);
  const after = leftCents - askedCents;
  return (
    <>
      {daysLeft !== null && (
        <Paragraph>
          {t('due', { date: formatDate(dueOn, locale) })} · <TimeLeft line={{ daysLeft, route, decidedOn }} />
        </Paragraph>
      )}
      <Paragraph>
        <b>{t('left', { left: money(leftCents) })}</b>{' '}
        {daysLeft !== null &&
          (after < 0 ? t('over', { short: money(-after) }) : t('after', { left: money(after) }))}
      </Paragraph>
    </>
  );
}
