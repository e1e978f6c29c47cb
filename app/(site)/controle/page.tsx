import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { checkPath } from '@/components/ballot/check/ticketLink';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { ProsePage, ProseSection } from '@/components/layout/Prose';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { FindReceipt } from '@/components/verify/find/FindReceipt';
import { SecrecyLink } from '@/components/verify/SecrecyLink';
import { listRegisters } from '@/lib/usecases/bulletin/list-registers';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('verify.meta');
  return { title: t('index'), referrer: 'no-referrer' };
}

/** From a stembewijs, or without one, to the round that it is about. */
export default async function CheckIndexPage() {
  const [rounds, t] = await Promise.all([listRegisters(), getTranslations('verify.index')]);
  return (
    <ProsePage title={t('title')} lead={t('lead')}>
      {rounds.length > 0 && (
        <ProseSection title={t('findTitle')}>
          <ClientMessages paths={['verify.index']}>
            <FindReceipt rounds={rounds.map(({ id, title }) => ({ id, title }))} />
          </ClientMessages>
        </ProseSection>
      )}
      <ProseSection title={t('roundsTitle')}>
        {rounds.length === 0 && <Paragraph>{t('none')}</Paragraph>}
        <ul>
          {rounds.map(({ id, title, phase }) => (
            <li key={id}>
              <TextLink href={checkPath(id)}>{title}</TextLink>
              <br />
              {t(`phase.${phase}`)}
            </li>
          ))}
        </ul>
      </ProseSection>
      <SecrecyLink />
    </ProsePage>
  );
}
