import { useTranslations } from 'next-intl';

export type ExplorerView = 'list' | 'map';

interface ViewTabsProps {
  readonly view: ExplorerView;
  readonly onChange: (view: ExplorerView) => void;
}

/** List or map on a phone. Where both fit, the stylesheet takes these away. */
export function ViewTabs({ view, onChange }: ViewTabsProps) {
  const t = useTranslations('district.explorer');
  return (
    <fieldset className="wc-tabs">
      <legend className="wc-hidden-label">{t('view')}</legend>
      {(['list', 'map'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="wc-tabs__tab"
          aria-pressed={view === one}
          onClick={() => onChange(one)}
        >
          {t(one)}
        </button>
      ))}
    </fieldset>
  );
}
