import { getTranslations } from 'next-intl/server';
import { confirmAction, findChequeAction, proposeAction, withdrawAction } from '@/app/actions/desk';
import { ReplaceDesk } from '@/components/desk/replace/ReplaceDesk';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { type Desk, getDesk } from '@/lib/usecases/desk/get-desk';
import { listReplacements, type Replacements } from '@/lib/usecases/desk/list-replacements';
import { NotAtThisDesk } from '../NotAtThisDesk';

interface PageProps {
  readonly params: Promise<{ ronde: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('desk.replace');
  return { title: t('pageTitle') };
}

/** Letters that got lost, and cheques that should not be: asked for by one, confirmed by another. */
export default async function ReplacePage({ params }: PageProps) {
  const { ronde } = await params;
  const t = await getTranslations('desk.replace');
  const actor = await currentActor();
  const [desk, replacements] = await Promise.all([getDesk(actor, ronde), listReplacements(actor, ronde)]);
  const here = desk.ok && desk.value.may.replace ? desk.value : null;
  return (
    <>
      {here?.round.sample && <SampleNotice />}
      <div className="wc-page">
        <Paragraph className="wc-desk__notprinted">
          <TextLink href={here ? `/beheer/ronde/${encodeURIComponent(ronde)}` : '/beheer'}>
            {t('back')}
          </TextLink>
        </Paragraph>
        <Heading level={1} className="wc-desk__notprinted">
          {t('pageTitle')}
        </Heading>
        {here && replacements.ok ? (
          <Replacing desk={here} replacements={replacements.value} />
        ) : (
          <NotAtThisDesk staff={actor.kind === 'staff'} />
        )}
      </div>
    </>
  );
}

interface ReplacingProps {
  readonly desk: Desk;
  readonly replacements: Replacements;
}

async function Replacing({ desk, replacements }: ReplacingProps) {
  const t = await getTranslations('desk.replace');
  const { id, title, phase } = desk.round;
  const { waiting, spares, replaced, voided } = replacements;
  return (
    <ClientMessages paths={['desk.replace', 'desk.letter', 'desk.faults']}>
      <Paragraph lead className="wc-desk__notprinted">
        {t('round', { title })}
      </Paragraph>
      <ReplaceDesk
        round={{ id, title, open: phase === 'voting' }}
        mayVoid={desk.may.declareVoid}
        waiting={waiting}
        spares={spares.reduce((sum, { left }) => sum + left, 0)}
        replaced={replaced}
        voided={voided}
        actions={{
          find: findChequeAction,
          propose: proposeAction,
          withdraw: withdrawAction,
          confirm: confirmAction,
        }}
      />
      {desk.may.enterPaper && (
        <Paragraph className="wc-desk__notprinted">
          <TextLink href={`/beheer/ronde/${encodeURIComponent(id)}/balie`}>{t('toPaper')}</TextLink>
        </Paragraph>
      )}
    </ClientMessages>
  );
}
