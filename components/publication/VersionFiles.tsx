import { useLocale, useTranslations } from 'next-intl';
import type { PublishedVersion } from '@/lib/domain/publication';
import { inOrder, purposeOf } from './fileUse';
import { formatSize } from './size';

interface VersionFilesProps {
  readonly subject: string;
  readonly version: PublishedVersion;
}

/** The address of a version's package, or of one file in it. */
export function fileAddress(subject: string, version: number, path?: string): string {
  const base = `/api/cijfers/${encodeURIComponent(subject)}/${version}`;
  return path === undefined ? base : `${base}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** Every file of a version with what it is for, each to be had by itself. */
export function VersionFiles({ subject, version }: VersionFilesProps) {
  const [t, locale] = [useTranslations('publication'), useLocale()];
  const caption = t('version.files', { version: version.version });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="wc-scroll" tabIndex={0} aria-label={caption}>
      <table className="utrecht-table">
        <caption className="utrecht-table__caption">{caption}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {(['file', 'use', 'size'] as const).map((column) => (
              <th key={column} scope="col" className="utrecht-table__header-cell">
                {t(`version.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {inOrder(version.files).map(({ path, bytes }) => (
            <tr key={path} className="utrecht-table__row">
              <th scope="row" className="utrecht-table__cell wc-publication__path">
                <a className="nl-link" href={fileAddress(subject, version.version, path)} download>
                  {path}
                </a>
              </th>
              <td className="utrecht-table__cell">{t(`use.${purposeOf(path)}`)}</td>
              <td className="utrecht-table__cell wc-publication__size">{formatSize(bytes, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
