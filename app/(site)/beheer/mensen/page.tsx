import { getLocale, getTranslations } from 'next-intl/server';
import { inviteAction, withdrawLinkAction } from '@/app/actions/account';
import { InviteForm } from '@/components/account/InviteForm';
import { PersonRow } from '@/components/account/PersonRow';
import { WithdrawLinks } from '@/components/account/WithdrawLinks';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import { staffActor } from '@/lib/auth';
import { formatDateTime } from '@/lib/format';
import { type GivenLink, listPeople } from '@/lib/usecases/staff/list-people';

export async function generateMetadata() {
  const t = await getTranslations('account.people');
  return { title: t('title') };
}

export default async function PeoplePage() {
  const t = await getTranslations('account');
  const listed = await listPeople(await staffActor('/beheer/mensen'), new Date());
  if (!listed.ok) {
    return (
      <div className="wc-page wc-text">
        <Heading level={1}>{t('people.title')}</Heading>
        <Paragraph>{t('people.forbidden')}</Paragraph>
      </div>
    );
  }
  const { people, links, districts } = listed.value;
  const names = new Map(districts.map(({ slug, name }) => [slug, name]));
  return (
    <div className="wc-page">
      <Heading level={1}>{t('people.title')}</Heading>
      <Paragraph lead>{t('people.lead')}</Paragraph>
      <section aria-labelledby="accounts">
        <Heading level={2} id="accounts">
          {t('people.accounts')}
        </Heading>
        {people.length === 0 && <Paragraph>{t('people.none')}</Paragraph>}
        <ul className="wc-list-plain">
          {people.map((person) => (
            <PersonRow key={person.id} person={person} districts={names} />
          ))}
        </ul>
      </section>
      {links.length > 0 && <OpenLinks links={links} />}
      <section className="wc-section" aria-labelledby="uitnodigen">
        <Heading level={2} id="uitnodigen">
          {t('invite.title')}
        </Heading>
        <Paragraph>{t('invite.lead')}</Paragraph>
        <ClientMessages paths={['account.invite', 'account.given', 'account.error', 'staff.role']}>
          <InviteForm districts={districts} action={inviteAction} />
        </ClientMessages>
      </section>
    </div>
  );
}

async function OpenLinks({ links }: { readonly links: readonly GivenLink[] }) {
  const [t, roles, locale] = await Promise.all([
    getTranslations('account.people'),
    getTranslations('staff.role'),
    getLocale(),
  ]);
  const about = (link: GivenLink) =>
    [
      t(link.account === null ? 'linkInvitation' : 'linkRecovery'),
      roles(link.role),
      t(link.expired ? 'linkExpired' : 'linkUntil', { date: formatDateTime(link.expiresAt, locale) }),
    ].join(' · ');
  return (
    <section className="wc-section" aria-labelledby="links">
      <Heading level={2} id="links">
        {t('links')}
      </Heading>
      <ClientMessages paths={['account.people', 'account.error']}>
        <WithdrawLinks
          links={links.map((link) => ({ id: link.id, name: link.name, about: about(link) }))}
          action={withdrawLinkAction}
        />
      </ClientMessages>
    </section>
  );
}
