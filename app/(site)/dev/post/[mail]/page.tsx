import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { formatDate } from '@/lib/format';
import { getMailboxItem } from '@/lib/usecases/mail/get-mailbox';
import '@/components/staff/start/start.css';

interface PageProps {
  readonly params: Promise<{ mail: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('mail');
  return { title: t('title') };
}

/** One mail of the demo's mailbox, as its reader would get it. */
export default async function MailPage({ params }: PageProps) {
  const [{ mail }, t, locale] = await Promise.all([params, getTranslations('mail'), getLocale()]);
  const found = await getMailboxItem(mail);
  if (!found.ok) notFound();
  const { to, kind, state, madeOn, drawn } = found.value;
  const facts: [string, string][] = [
    [t('to'), to],
    [t('madeOn'), formatDate(madeOn, locale)],
    [t('state'), t(`states.${state}`)],
  ];
  return (
    <div className="wc-page wc-gutter">
      <Paragraph>
        <TextLink href="/dev/post">{t('all')}</TextLink>
      </Paragraph>
      <Heading level={1}>{drawn?.subject ?? t(`kind.${kind}`)}</Heading>
      <dl className="wc-facts">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {drawn && (
        <>
          <section className="wc-section" aria-labelledby="links">
            <Heading level={2} id="links">
              {t('links')}
            </Heading>
            <ul className="wc-list">
              {drawn.links.map(({ label, address }) => (
                <li key={address}>
                  {/* Opened as from a mail: the page is loaded, with what is behind its #. */}
                  <a className="nl-link" href={address}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </section>
          <section className="wc-section" aria-labelledby="tekst">
            <Heading level={2} id="tekst">
              {t('text')}
            </Heading>
            <p className="nl-paragraph wc-text wc-mail-text">{drawn.text}</p>
          </section>
        </>
      )}
    </div>
  );
}
