import { useTranslations } from 'next-intl';

interface OnThisPageProps {
  /** Fragment and heading of every part that is there. */
  readonly parts: readonly { readonly id: string; readonly label: string }[];
}

/** The parts of a long page, to go to at once. */
export function OnThisPage({ parts }: OnThisPageProps) {
  const t = useTranslations('outcome.page');
  return (
    <nav className="wc-outcome-parts-nav" aria-labelledby="op-deze-pagina">
      <p id="op-deze-pagina">{t('onThisPage')}</p>
      <ul className="wc-list-plain">
        {parts.map(({ id, label }) => (
          <li key={id}>
            <a className="nl-link" href={`#${id}`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
