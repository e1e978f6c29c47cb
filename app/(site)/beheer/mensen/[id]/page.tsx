import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { changePersonAction, recoveryLinkAction, switchPersonAction } from '@/app/actions/account';
import { ChangeForm, RecoveryForm, SwitchForm } from '@/components/account/PersonForms';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { staffActor } from '@/lib/auth';
import { listPeople } from '@/lib/usecases/staff/list-people';

interface PageProps {
  readonly params: Promise<{ id: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('account.people');
  return { title: t('title') };
}

/** One account: what its owner may do, a link for a lost passkey, on or off. */
export default async function PersonPage({ params }: PageProps) {
  const { id } = await params;
  const t = await getTranslations('account');
  const listed = await listPeople(await staffActor(`/beheer/mensen/${id}`), new Date());
  if (!listed.ok) {
    return (
      <div className="wc-page wc-text">
        <Heading level={1}>{t('people.title')}</Heading>
        <Paragraph>{t('people.forbidden')}</Paragraph>
      </div>
    );
  }
  const person = listed.value.people.find((one) => one.id === id);
  if (!person) notFound();
  const { name, role, districts, active, location, from, until } = person;
  const posting = location === null ? null : { location, from, until };
  return (
    <div className="wc-page">
      <Paragraph>
        <TextLink href="/beheer/mensen">{t('person.back')}</TextLink>
      </Paragraph>
      <Heading level={1}>{name}</Heading>
      <ClientMessages
        paths={['account.person', 'account.invite', 'account.given', 'account.error', 'staff.role']}
      >
        <section aria-labelledby="rol">
          <Heading level={2} id="rol">
            {t('person.dutiesTitle')}
          </Heading>
          <ChangeForm
            id={id}
            duties={{ role, districts, posting }}
            districts={listed.value.districts}
            action={changePersonAction}
          />
        </section>
        {active && (
          <section className="wc-section" aria-labelledby="kwijt">
            <Heading level={2} id="kwijt">
              {t('person.recoveryTitle')}
            </Heading>
            <Paragraph>{t('person.recovery')}</Paragraph>
            <RecoveryForm id={id} name={name} action={recoveryLinkAction} />
          </section>
        )}
        <section className="wc-section" aria-labelledby="schakelaar">
          <Heading level={2} id="schakelaar">
            {t(active ? 'person.switchTitle' : 'person.switchOnTitle')}
          </Heading>
          <Paragraph>{t(active ? 'person.switchOff' : 'person.switchOn')}</Paragraph>
          <SwitchForm id={id} active={active} action={switchPersonAction} />
        </section>
      </ClientMessages>
    </div>
  );
}
