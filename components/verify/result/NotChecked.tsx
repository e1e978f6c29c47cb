import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/Heading';
import type { VerifyReport } from '@/lib/verify/types';

/** What this check could not say, and what would have been needed; the mark can be compared by eye. */
export function NotChecked({ notChecked, summary }: Pick<VerifyReport, 'notChecked' | 'summary'>) {
  const t = useTranslations('verify.result');
  const sentence = useTranslations('verify.notChecked');
  return (
    <>
      <Heading level={3}>{t('notTitle')}</Heading>
      <ul>
        {notChecked.map((code) => (
          <li key={code}>{sentence(code)}</li>
        ))}
      </ul>
      {summary && <p>{t('mark', { mark: summary.fingerprint.replace(/(.{4})(?=.)/g, '$1 ') })}</p>}
    </>
  );
}
