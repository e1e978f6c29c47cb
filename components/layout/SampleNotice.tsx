import { getTranslations } from 'next-intl/server';

/** Sample data says so, on top of the page. */
export async function SampleNotice() {
  const t = await getTranslations('common');
  return (
    <p className="wc-sample wc-gutter">
      <b>{t('sampleData')}.</b> {t('sampleDataExplained')}
    </p>
  );
}
