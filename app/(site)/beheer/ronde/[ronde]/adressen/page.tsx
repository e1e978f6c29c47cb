import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { AddressForm } from '@/components/staff/addresses/AddressForm';
import { Alert } from '@/components/ui/Alert';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { getRegisterStatus, type RegisterStatus } from '@/lib/usecases/register/upload-register';
import '@/components/staff/setup/setup.css';

interface PageProps {
  readonly params: Promise<{ ronde: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('addresses');
  return { title: t('title') };
}

export default async function AddressesPage({ params }: PageProps) {
  const [{ ronde }, t] = await Promise.all([params, getTranslations('addresses')]);
  const actor = await currentActor();
  const status = await getRegisterStatus(actor, ronde);
  return (
    <>
      {status.ok && status.value.sample && <SampleNotice />}
      <div className="wc-page wc-gutter">
        <Paragraph>
          <TextLink href={status.ok ? `/beheer/ronde/${ronde}` : '/beheer'}>{t('back')}</TextLink>
        </Paragraph>
        <Heading level={1}>{t('title')}</Heading>
        {status.ok ? (
          <Addresses round={ronde} status={status.value} />
        ) : (
          <Paragraph>{actor.kind === 'staff' ? t('notYours') : t('signIn')}</Paragraph>
        )}
      </div>
    </>
  );
}

async function Addresses({ round, status }: { readonly round: string; readonly status: RegisterStatus }) {
  const t = await getTranslations('addresses');
  const { title, households, letters, neighbourhoods, fixed } = status;
  return (
    <ClientMessages paths={['addresses']}>
      <Paragraph lead>{t('status', { title, households, neighbourhoods })}</Paragraph>
      {fixed ? (
        <Alert kind="info">{t('fixed')}</Alert>
      ) : (
        <>
          <Paragraph>{t('intro')}</Paragraph>
          <details className="wc-details">
            <summary>{t('format')}</summary>
            <p>{t('formatColumns')}</p>
            <p>{t('formatNeighbourhood')}</p>
            <p>{t('formatCheques')}</p>
          </details>
          <AddressForm round={round} letters={letters} />
        </>
      )}
    </ClientMessages>
  );
}
