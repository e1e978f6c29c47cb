import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';

/** Nothing to divide: says so and shows the way to what there is. */
export async function NoOpenRound() {
  const t = await getTranslations('vote.divide');
  return (
    <div className="wc-step">
      <Heading level={1}>{t('none')}</Heading>
      <Paragraph>{t('noneText')}</Paragraph>
      <div className="wc-step__acts">
        <ButtonLink href="/">{t('toDistricts')}</ButtonLink>
      </div>
    </div>
  );
}
