import { getTranslations } from 'next-intl/server';
import { StaffFrame } from '@/app/(site)/beheer/StaffFrame';
import { saveIdeaAction } from '@/app/actions/ideas';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { EMPTY_IDEA } from '@/components/staff/ideas/filled';
import { IdeaEditor } from '@/components/staff/ideas/IdeaEditor';
import { Alert } from '@/components/ui/Alert';
import { Paragraph } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import { getIdeaGround, type IdeaGround } from '@/lib/usecases/ideas/manage-ideas';
import '@/components/staff/setup/setup.css';

interface PageProps {
  readonly params: Promise<{ ronde: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('ideas');
  return { title: t('newTitle') };
}

export default async function NewIdeaPage({ params }: PageProps) {
  const [{ ronde }, t] = await Promise.all([params, getTranslations('ideas')]);
  const actor = await currentActor();
  const found = await getIdeaGround(actor, ronde);
  return (
    <StaffFrame
      title={t('newTitle')}
      back={{ href: found.ok ? `/beheer/ronde/${ronde}/ideeen` : '/beheer', text: t('back') }}
      sample={found.ok && found.value.round.sample}
      refused={found.ok ? null : actor.kind === 'staff' ? t('notYours') : t('signIn')}
    >
      {found.ok && <NewIdea found={found.value} />}
    </StaffFrame>
  );
}

async function NewIdea({ found }: { readonly found: IdeaGround }) {
  const t = await getTranslations('ideas');
  const { round, areas, nextNumber, fixed } = found;
  if (fixed) return <Alert kind="info">{t('fixed')}</Alert>;
  return (
    <ClientMessages paths={['ideas', 'common.theme', 'district.map', 'help.address']}>
      <Paragraph lead>{t('newIntro')}</Paragraph>
      <IdeaEditor
        round={round.id}
        number={null}
        shownNumber={nextNumber}
        filled={EMPTY_IDEA}
        areas={areas}
        baseMap={getBaseMap()}
        action={saveIdeaAction}
      />
    </ClientMessages>
  );
}
