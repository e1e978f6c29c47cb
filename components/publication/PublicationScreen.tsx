import { useLocale, useTranslations } from 'next-intl';
import type { PublishedVersion } from '@/lib/domain/publication';
import { STATUS_SIGNS } from '@/lib/domain/publication';
import { formatDate } from '@/lib/format';
import { SampleNotice } from '../layout/SampleNotice';
import { Heading } from '../ui/Heading';
import { Paragraph, TextLink } from '../ui/Text';
import { formatSize } from './size';
import { VersionChanges } from './VersionChanges';
import { fileAddress, VersionFiles } from './VersionFiles';
import './publication.css';

interface PublicationScreenProps {
  readonly subject: {
    readonly kind: 'round' | 'fund' | 'survey';
    readonly id: string;
    readonly title: string;
    readonly districtSlug: string;
    readonly from: string;
    readonly until: string;
    readonly sample: boolean;
  };
  /** The newest first. */
  readonly versions: readonly PublishedVersion[];
}

/** Every version of the figures of one round, to download, with what the signs mean and what one may do with them. */
export function PublicationScreen({ subject, versions }: PublicationScreenProps) {
  const [t, locale] = [useTranslations('publication.page'), useLocale()];
  const [newest, ...earlier] = versions;
  const { id, title, from, until, sample } = subject;
  return (
    <>
      {sample && <SampleNotice />}
      <div className="wc-page wc-publication">
        <Heading level={1}>{t('title', { title })}</Heading>
        <Paragraph lead>{t('lead')}</Paragraph>
        <Paragraph>
          {t('from', { from: formatDate(from, locale), until: formatDate(until, locale) })}
        </Paragraph>
        <Ways subject={subject} hasOutcome={versions.some(({ moment }) => moment === 'published')} />
        {newest ? (
          <section aria-labelledby="nieuwste">
            <Heading level={2} id="nieuwste">
              {t('newest')}
            </Heading>
            <Version subject={id} version={newest} />
          </section>
        ) : (
          <Paragraph>{t('none')}</Paragraph>
        )}
        <Signs />
        <Licence />
        {earlier.length > 0 && (
          <section aria-labelledby="eerder">
            <Heading level={2} id="eerder">
              {t('earlier')}
            </Heading>
            <Paragraph>{t('earlierLead')}</Paragraph>
            {earlier.map((one) => (
              <Version key={one.version} subject={id} version={one} />
            ))}
          </section>
        )}
      </div>
    </>
  );
}

function Ways({
  subject: { kind, id, districtSlug },
  hasOutcome,
}: Pick<PublicationScreenProps, 'subject'> & { readonly hasOutcome: boolean }) {
  const t = useTranslations('publication.page');
  const council = new URLSearchParams({ wijk: districtSlug, ...(kind === 'round' && { ronde: id }) });
  return (
    <ul className="wc-chips wc-list-plain">
      {kind === 'round' && hasOutcome && (
        <li>
          <TextLink href={`/uitslag/${encodeURIComponent(id)}`}>{t('outcome')}</TextLink>
        </li>
      )}
      <li>
        <TextLink href={`/raad?${council}`}>{t('council')}</TextLink>
      </li>
      <li>
        <TextLink href="/gegevens">{t('data')}</TextLink>
      </li>
    </ul>
  );
}

function Version({ subject, version }: { readonly subject: string; readonly version: PublishedVersion }) {
  const [t, moments, locale] = [
    useTranslations('publication.version'),
    useTranslations('publication.moment'),
    useLocale(),
  ];
  const { version: number, madeAt, moment, bytes, sha256 } = version;
  const size = formatSize(bytes, locale);
  return (
    <article className="wc-publication__version" aria-labelledby={`versie-${number}`}>
      <Heading level={3} id={`versie-${number}`}>
        {t('title', { version: number, date: formatDate(madeAt.toISOString(), locale) })}
      </Heading>
      <Paragraph>{moments(moment)}</Paragraph>
      <p className="nl-paragraph">
        <a
          className="nl-button nl-button--secondary"
          href={fileAddress(subject, number)}
          aria-label={t('allOf', { version: number, size })}
          download
        >
          {t('all', { size })}
        </a>
      </p>
      <VersionChanges version={version} />
      <details className="wc-publication__files">
        <summary>
          {t('filesShort')}
          <span className="wc-hidden-label">: {t('files', { version: number })}</span>
        </summary>
        <VersionFiles subject={subject} version={version} />
        <Paragraph>
          {t('sum')} <code className="wc-publication__sum">{sha256}</code>
        </Paragraph>
      </details>
    </article>
  );
}

const SIGNED = ['nul', 'onderdrukt', 'te_weinig_antwoorden', 'ontbreekt', 'nvt', 'voorlopig'] as const;

function Signs() {
  const t = useTranslations('publication.signs');
  return (
    <section aria-labelledby="tekens">
      <Heading level={2} id="tekens">
        {t('title')}
      </Heading>
      <Paragraph>{t('lead')}</Paragraph>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="wc-scroll" tabIndex={0} aria-label={t('caption')}>
        <table className="utrecht-table">
          <caption className="utrecht-table__caption">{t('caption')}</caption>
          <thead className="utrecht-table__header">
            <tr className="utrecht-table__row">
              <th scope="col" className="utrecht-table__header-cell">
                {t('sign')}
              </th>
              <th scope="col" className="utrecht-table__header-cell">
                {t('meaning')}
              </th>
            </tr>
          </thead>
          <tbody className="utrecht-table__body">
            {SIGNED.map((status) => (
              <tr key={status} className="utrecht-table__row">
                <th scope="row" className="utrecht-table__cell wc-publication__sign">
                  {STATUS_SIGNS[status]}
                </th>
                <td className="utrecht-table__cell">{t(status)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Paragraph>{t('csv')}</Paragraph>
    </section>
  );
}

function Licence() {
  const t = useTranslations('publication.licence');
  return (
    <section aria-labelledby="licentie">
      <Heading level={2} id="licentie">
        {t('title')}
      </Heading>
      <Paragraph>{t('own')}</Paragraph>
      <Paragraph>{t('cbs')}</Paragraph>
    </section>
  );
}
