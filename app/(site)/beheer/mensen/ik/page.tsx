import { getLocale, getTranslations } from 'next-intl/server';
import { addPasskeyAction, removePasskeyAction } from '@/app/actions/account';
import { OwnPasskeys } from '@/components/account/OwnPasskeys';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import { staffActor } from '@/lib/auth';
import { formatDate } from '@/lib/format';
import { staffMenu } from '@/lib/usecases/staff/menu';
import { listOwnPasskeys, type OwnPasskey } from '@/lib/usecases/staff/own-passkeys';

export async function generateMetadata() {
  const t = await getTranslations('account.own');
  return { title: t('title') };
}

/** One's own account: who one is, and one's passkeys. */
export default async function OwnPage() {
  const [t, roles] = await Promise.all([getTranslations('account'), getTranslations('staff.role')]);
  const actor = await staffActor('/beheer/mensen/ik');
  const menu = staffMenu(actor);
  const passkeys = await listOwnPasskeys(actor);
  return (
    <div className="wc-page wc-text">
      <Heading level={1}>{t('own.title')}</Heading>
      {menu && (
        <dl className="wc-facts">
          <div>
            <dt>{t('own.name')}</dt>
            <dd>{menu.name}</dd>
          </div>
          <div>
            <dt>{t('people.role')}</dt>
            <dd>{roles(menu.role)}</dd>
          </div>
        </dl>
      )}
      {!passkeys.ok && menu && <Paragraph>{t('own.sample')}</Paragraph>}
      {passkeys.ok && <Passkeys passkeys={passkeys.value} />}
    </div>
  );
}

async function Passkeys({ passkeys }: { readonly passkeys: readonly OwnPasskey[] }) {
  const [t, locale] = await Promise.all([getTranslations('account.own'), getLocale()]);
  const about = ({ addedOn, synced }: OwnPasskey) =>
    `${t('addedOn', { date: formatDate(addedOn, locale) })}, ${t(synced ? 'synced' : 'single')}`;
  return (
    <section aria-labelledby="passkeys">
      <Heading level={2} id="passkeys">
        {t('passkeys')}
      </Heading>
      <Paragraph>{t('passkeysLead')}</Paragraph>
      <ClientMessages paths={['account.own', 'account.error']}>
        <OwnPasskeys
          passkeys={passkeys.map((one) => ({ id: one.id, about: about(one) }))}
          add={addPasskeyAction}
          remove={removePasskeyAction}
        />
      </ClientMessages>
    </section>
  );
}
