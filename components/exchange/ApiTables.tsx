import { useTranslations } from 'next-intl';
import './exchange.css';

const ROOT = '/api/v1';

/** Every address of the API with the name of its text; a test holds them against the description. */
export const ADDRESSES = [
  ['districts', '/districts'],
  ['district', '/districts/{district}'],
  ['rounds', '/rounds'],
  ['round', '/rounds/{round}'],
  ['ideas', '/rounds/{round}/ideas'],
  ['idea', '/rounds/{round}/ideas/{number}'],
  ['csv', '/rounds/{round}/ideas.csv'],
  ['geojson', '/rounds/{round}/ideas.geojson'],
  ['outcome', '/rounds/{round}/outcome'],
  ['observations', '/observations'],
] as const;

const CODES = [
  'NOT_FOUND',
  'UNKNOWN_DISTRICT',
  'UNKNOWN_ROUND',
  'UNKNOWN_IDEA',
  'NOT_PUBLISHED',
  'BAD_PAGE',
] as const;

/** What can be asked, and what each address gives. */
export function AddressList() {
  const t = useTranslations('exchange.page');
  return (
    <dl className="wc-addresses" aria-label={t('apiCaption')}>
      {ADDRESSES.map(([name, path]) => (
        <div key={path}>
          <dt className="wc-address">
            {path.includes('{') ? (
              `${ROOT}${path}`
            ) : (
              <a className="nl-link" href={`${ROOT}${path}`}>
                {ROOT + path}
              </a>
            )}
          </dt>
          <dd>{t(`path.${name}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Why there can be no answer. */
export function ProblemList() {
  const t = useTranslations('exchange.page');
  return (
    <dl className="wc-addresses">
      {CODES.map((code) => (
        <div key={code}>
          <dt className="wc-address">{code}</dt>
          <dd>{t(`code.${code}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
