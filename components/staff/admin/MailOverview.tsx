import { getTranslations } from 'next-intl/server';
import type { MailState } from '@/lib/domain/mail';
import { Alert } from '../../ui/Alert';
import { Paragraph } from '../../ui/Text';

/** Whether mail goes out, and what was wrong with what did not: only the administrator can mend the settings. */
export async function MailOverview({ state }: { readonly state: MailState }) {
  const t = await getTranslations('admin.mail');
  const { from, waiting, sent, givenUp, troubles } = state;
  return (
    <>
      {from === null ? (
        <Alert kind="warning">{t('noServer')}</Alert>
      ) : (
        <Paragraph>{t('from', { from })}</Paragraph>
      )}
      <ul className="wc-list">
        <li>{t('sent', { count: sent })}</li>
        <li>{t('waiting', { count: waiting })}</li>
        {troubles.map(({ trouble, count }) => (
          <li key={`waiting ${trouble}`}>{t('tried', { count, why: t(`trouble.${trouble}`) })}</li>
        ))}
        {givenUp.map(({ trouble, count }) => (
          <li key={`given up ${trouble}`}>{t('givenUp', { count, why: t(`trouble.${trouble}`) })}</li>
        ))}
      </ul>
    </>
  );
}
