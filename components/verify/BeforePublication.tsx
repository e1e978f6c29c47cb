import { getTranslations } from 'next-intl/server';
import { RegisterCheck } from '@/components/ballot/check/RegisterCheck';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { PROSE_TAGS, ProseSection } from '@/components/layout/Prose';
import { SecrecyLink } from './SecrecyLink';

interface BeforePublicationProps {
  readonly round: { readonly id: string; readonly logKey: string };
}

/** While the ballots are closed: the register that there is, and what can be checked later. */
export async function BeforePublication({ round }: BeforePublicationProps) {
  const [register, t] = await Promise.all([
    getTranslations('vote.register'),
    getTranslations('verify.before'),
  ]);
  return (
    <>
      <ClientMessages paths={['vote.register']}>
        <RegisterCheck round={round.id} logKey={round.logKey} />
      </ClientMessages>
      <ProseSection title={register('checkedTitle')}>{register.rich('checked', PROSE_TAGS)}</ProseSection>
      <ProseSection title={t('laterTitle')}>{t.rich('later', PROSE_TAGS)}</ProseSection>
      <SecrecyLink />
    </>
  );
}
