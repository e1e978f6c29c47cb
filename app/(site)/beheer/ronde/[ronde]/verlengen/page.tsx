import { getLocale, getTranslations } from 'next-intl/server';
import { extendVotingAction } from '@/app/actions/retention';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { ExtendForm } from '@/components/staff/extend/ExtendForm';
import { Alert } from '@/components/ui/Alert';
import { Paragraph } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { formatDateTime } from '@/lib/format';
import { type ExtendView, getExtendView } from '@/lib/usecases/rounds/extend-voting';
import { StaffPage } from '../StaffPage';
import '@/components/staff/retention/retention.css';

interface PageProps {
  readonly params: Promise<{ ronde: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('retention.extend');
  return { title: t('title') };
}

export default async function ExtendPage({ params }: PageProps) {
  const { ronde } = await params;
  const actor = await currentActor();
  const [t, view] = await Promise.all([getTranslations('retention.extend'), getExtendView(actor, ronde)]);
  return (
    <StaffPage
      title={t('title')}
      intro={t('intro')}
      round={view.ok ? view.value : null}
      signedIn={actor.kind === 'staff'}
    >
      {view.ok && <Extend view={view.value} />}
    </StaffPage>
  );
}

async function Extend({ view }: { readonly view: ExtendView }) {
  const [t, locale] = await Promise.all([getTranslations('retention.extend'), getLocale()]);
  const { roundId, phase, closesAt, plannedCloses, latest, extensions, boxTime } = view;
  if (phase !== 'voting') return <Alert kind="info">{t('notOpen')}</Alert>;
  return (
    <ClientMessages paths={['retention.extend']}>
      <div className="wc-keep">
        <Paragraph>
          {t('closes', { closes: formatDateTime(closesAt, locale) })}{' '}
          {t('most', {
            latest: formatDateTime(latest, locale),
            planned: formatDateTime(plannedCloses, locale),
          })}
        </Paragraph>
        {extensions.length > 0 && (
          <>
            <Paragraph>{t('before')}:</Paragraph>
            <ul>
              {extensions.map(({ until, reason }) => (
                <li key={until.toISOString()}>
                  {t('one', { until: formatDateTime(until, locale), reason })}
                </li>
              ))}
            </ul>
          </>
        )}
        <ExtendForm round={roundId} closes={boxTime} action={extendVotingAction} />
      </div>
    </ClientMessages>
  );
}
