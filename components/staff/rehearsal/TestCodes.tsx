import { useTranslations } from 'next-intl';
import type { Made } from './MakeRehearsal';
import '../start/start.css';

/** The codes to practise with, to print or to follow. The link opens a page of its own: this list is shown once. */
export function TestCodes({ codes }: Pick<Made, 'codes'>) {
  const t = useTranslations('start.rehearsal');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <section className="wc-scroll" aria-label={t('table')} tabIndex={0}>
      <table className="wc-codes">
        <thead>
          <tr>
            <th scope="col">{t('address')}</th>
            <th scope="col">{t('code')}</th>
            <td className="wc-codes__act" />
          </tr>
        </thead>
        <tbody>
          {codes.map(({ address, code, path }) => (
            <tr key={address}>
              <th scope="row">{address}</th>
              <td className="wc-code">{code}</td>
              <td className="wc-codes__act">
                <a className="nl-link" href={path} target="_blank" rel="noreferrer">
                  {t('vote')}
                  <span className="wc-hidden-label">{t('voteAs', { address })}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
