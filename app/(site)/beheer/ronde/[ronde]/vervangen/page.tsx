import { getTranslations } from 'next-intl/server';
import { backToRound, StaffFrame } from '@/app/(site)/beheer/StaffFrame';
import { confirmAction, findChequeAction, proposeAction, withdrawAction } from '@/app/actions/desk';
import { ReplaceDesk } from '@/components/desk/replace/ReplaceDesk';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { type Desk, getDesk } from '@/lib/usecases/desk/get-desk';
import { listReplacements, type Replacements } from '@/lib/usecases/desk/list-replacements';

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
  const [t, access] = await Promise.all([getTranslations('desk.replace'), getTranslations('desk.access')]);
  const actor = await currentActor();
  const [desk, replacements] = await Promise.all([getDesk(actor, ronde), listReplacements(actor, ronde)]);
  const here = desk.ok && desk.value.may.replace ? desk.value : null;
  return (
    <StaffFrame
      title={t('pageTitle')}
      back={{ href: backToRound(ronde, here !== null), text: t('back') }}
      sample={here?.round.sample ?? false}
      refused={here && replacements.ok ? null : access(actor.kind === 'staff' ? 'notYours' : 'signIn')}
      notPrinted
    >
      {here && replacements.ok && <Replacing desk={here} replacements={replacements.value} />}
    </StaffFrame>
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
