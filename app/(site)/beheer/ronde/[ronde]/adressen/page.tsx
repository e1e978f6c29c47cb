import { getTranslations } from 'next-intl/server';
import { backToRound, StaffFrame } from '@/app/(site)/beheer/StaffFrame';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { AddressForm } from '@/components/staff/addresses/AddressForm';
import { Alert } from '@/components/ui/Alert';
import { Paragraph } from '@/components/ui/Text';
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
    <StaffFrame
      title={t('title')}
      back={{ href: backToRound(ronde, status.ok), text: t('back') }}
      sample={status.ok && status.value.sample}
      refused={status.ok ? null : t(actor.kind === 'staff' ? 'notYours' : 'signIn')}
    >
      {status.ok && <Addresses round={ronde} status={status.value} />}
    </StaffFrame>
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
