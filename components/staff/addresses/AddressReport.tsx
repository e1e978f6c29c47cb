import { useTranslations } from 'next-intl';
import type { AddressUpload } from '@/lib/domain/address-file';
import { Alert } from '../../ui/Alert';

/** Who is in now, per buurt, and which lines were left out and why. */
export function AddressReport({ report }: { readonly report: AddressUpload }) {
  const t = useTranslations('addresses');
  const { households, cheques, groups, skipped, usageKnown } = report;
  return (
    <>
      <Alert kind="ok">{t('done', { households, cheques })}</Alert>
      {!usageKnown && <Alert kind="warning">{t('usageUnknown')}</Alert>}
      {report.lostOrganisers > 0 && (
        <Alert kind="warning">{t('lostOrganisers', { count: report.lostOrganisers })}</Alert>
      )}
      <PerNeighbourhood rows={report.neighbourhoods} />
      <p className="nl-paragraph">{t('groups', { count: groups.length })}</p>
      {skipped.length > 0 && (
        <>
          <p className="nl-paragraph">{t('skipped')}</p>
          <ul>
            {skipped.map(({ why, count, lines }) => (
              <li key={why}>{t('skippedLine', { count, why: t(`skip.${why}`), lines })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function PerNeighbourhood({ rows }: { readonly rows: AddressUpload['neighbourhoods'] }) {
  const t = useTranslations('addresses');
  return (
    <div className="wc-scroll">
      <table className="utrecht-table">
        <caption className="utrecht-table__caption">{t('perNeighbourhood')}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {(['neighbourhood', 'households', 'cheques'] as const).map((column) => (
              <th key={column} scope="col" className="utrecht-table__header-cell">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rows.map(({ code, name, households, cheques }) => (
            <tr key={code} className="utrecht-table__row">
              <th scope="row" className="utrecht-table__cell">
                {name}
              </th>
              <td className="utrecht-table__cell wc-number-cell">{households}</td>
              <td className="utrecht-table__cell wc-number-cell">{cheques}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
