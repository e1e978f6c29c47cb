import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { formatDate } from '@/lib/format';
import { type KeptMail, listMailbox } from '@/lib/usecases/mail/get-mailbox';

export async function generateMetadata() {
  const t = await getTranslations('mail');
  return { title: t('title') };
}

/** What would have been sent. Exists in the demo only. */
export default async function MailboxPage() {
  const [t, mails] = await Promise.all([getTranslations('mail'), listMailbox()]);
  if (!mails.ok) notFound();
  return (
    <div className="wc-page wc-gutter">
      <Heading level={1}>{t('title')}</Heading>
      <Paragraph lead>{t('intro')}</Paragraph>
      {mails.value.length === 0 ? <Paragraph>{t('none')}</Paragraph> : <Mails mails={mails.value} />}
    </div>
  );
}

async function Mails({ mails }: { readonly mails: readonly KeptMail[] }) {
  const [t, locale] = await Promise.all([getTranslations('mail'), getLocale()]);
  return (
    <ul className="wc-list">
      {mails.map(({ id, to, kind, state, madeOn, drawn }) => (
        <li key={id}>
          <TextLink href={`/dev/post/${id}`}>{drawn?.subject ?? t(`kind.${kind}`)}</TextLink>
          <p className="wc-muted wc-small">
            {to} · {formatDate(madeOn, locale)} · {t(`states.${state}`)}
          </p>
        </li>
      ))}
    </ul>
  );
}
