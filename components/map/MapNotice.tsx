import { useTranslations } from 'next-intl';

/** A line where the map would be. */
export function MapNotice({ text }: { readonly text: 'loading' | 'failed' }) {
  const t = useTranslations('district.map');
  return (
    <p className="wc-map__notice" role="status">
      {t(text)}
    </p>
  );
}
