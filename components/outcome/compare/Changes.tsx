import { useTranslations } from 'next-intl';
import type { ComparedRule } from './differences';

/** More names than this make a cell longer than a screen; the rest opens on request. */
const SHOWN = 5;

/** Which ideas one rule would have added and left out: with a sign and with words, not with a colour. */
export function Changes({ rule }: { readonly rule: ComparedRule }) {
  const t = useTranslations('outcome.compare');
  const { more, less, proved } = rule;
  return (
    <>
      {more.length === 0 && less.length === 0 && <p>{t('same')}</p>}
      <Names sign="+" label={t('more', { count: more.length })} titles={more} />
      <Names sign="−" label={t('less', { count: less.length })} titles={less} />
      {!proved && <p className="wc-small">{t('notProved')}</p>}
    </>
  );
}

interface NamesProps {
  readonly sign: '+' | '−';
  readonly label: string;
  readonly titles: readonly string[];
}

function Names({ sign, label, titles }: NamesProps) {
  if (titles.length === 0) return null;
  const list = (
    <ul className="wc-list-plain wc-changes">
      {titles.map((title) => (
        <li key={title}>
          <span aria-hidden="true">{sign}</span> {title}
        </li>
      ))}
    </ul>
  );
  if (titles.length > SHOWN) {
    return (
      <details className="wc-outcome-details">
        <summary>{label}</summary>
        {list}
      </details>
    );
  }
  return (
    <>
      <p>{label}:</p>
      {list}
    </>
  );
}
