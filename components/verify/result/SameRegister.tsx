import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/Heading';
import type { VerifyReport } from '@/lib/verify/types';

/** What ties this register to the time of the vote; nothing where nothing was given. */
export function SameRegister({ anchoredBy }: Pick<VerifyReport, 'anchoredBy'>) {
  const t = useTranslations('verify.result');
  if (anchoredBy.length === 0) return null;
  return (
    <>
      <Heading level={3}>{t('anchoredTitle')}</Heading>
      <ul>
        {anchoredBy.map((by) => (
          <li key={by}>{t(`anchored.${by}`)}</li>
        ))}
      </ul>
    </>
  );
}
