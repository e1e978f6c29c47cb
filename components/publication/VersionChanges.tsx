import { useTranslations } from 'next-intl';
import { INDICATOR_IDS } from '@/lib/domain/indicators';
import type { IndicatorChange, PublishedVersion } from '@/lib/domain/publication';
import { Paragraph } from '../ui/Text';

/** What differs from the version before, per indicator; nothing of the first version, which has none. */
export function VersionChanges({ version: { version, changes } }: { readonly version: PublishedVersion }) {
  const t = useTranslations('publication.version');
  if (version === 1) return null;
  return (
    <>
      <Paragraph>
        <b>{t('changes', { version: version - 1 })}</b>{' '}
        {changes.length === 0 ? t('noChanges') : t('changelog')}
      </Paragraph>
      {changes.length > 0 && (
        <ul className="wc-publication__list">
          {changes.map((one) => (
            <Change key={one.indicator} change={one} />
          ))}
        </ul>
      )}
    </>
  );
}

function Change({ change }: { readonly change: IndicatorChange }) {
  const [t, labels] = [useTranslations('publication.version'), useTranslations('council.indicators')];
  const id = INDICATOR_IDS.find((one) => one === change.indicator);
  const what = (['added', 'changed', 'removed'] as const)
    .filter((kind) => change[kind] > 0)
    .map((kind) => t(kind, { count: change[kind] }))
    .join(', ');
  // A version may be of an indicator that is not made any more.
  return <li>{t('change', { label: id ? labels(`${id}.label`) : change.indicator, what })}</li>;
}
