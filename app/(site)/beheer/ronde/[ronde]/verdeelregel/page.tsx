import { getTranslations } from 'next-intl/server';
import { StaffFrame } from '@/app/(site)/beheer/StaffFrame';
import { setRuleAction } from '@/app/actions/rule';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { RuleForm } from '@/components/staff/rules/RuleForm';
import { TryOut } from '@/components/staff/rules/TryOut';
import { Alert } from '@/components/ui/Alert';
import { Paragraph } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { getRuleSettings, type RuleSettings } from '@/lib/usecases/rounds/round-rule';
import '@/components/staff/rules/rules.css';

interface PageProps {
  readonly params: Promise<{ ronde: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('staff.rules');
  return { title: t('title') };
}

export default async function RulePage({ params }: PageProps) {
  const { ronde } = await params;
  const t = await getTranslations('staff.rules');
  const actor = await currentActor();
  const settings = await getRuleSettings(actor, ronde);
  return (
    <StaffFrame
      title={t('title')}
      back={{ href: '/beheer', text: t('back') }}
      sample={settings.ok && settings.value.sample}
      refused={settings.ok ? null : t(actor.kind === 'staff' ? 'notYours' : 'signIn')}
    >
      {settings.ok && <Settings settings={settings.value} />}
    </StaffFrame>
  );
}

async function Settings({ settings }: { readonly settings: RuleSettings }) {
  const [t, common] = await Promise.all([getTranslations('staff.rules'), getTranslations('common.rule')]);
  const { roundId, title, chosen, fixed, past } = settings;
  return (
    <ClientMessages paths={['staff.rules', 'common.rule', 'outcome.fileProblem']}>
      <Paragraph lead>{t('round', { title })}</Paragraph>
      <Paragraph>{t('intro')}</Paragraph>
      {fixed ? (
        <Alert kind="info">{t('fixed', { rule: common(chosen.rule) })}</Alert>
      ) : (
        <RuleForm round={roundId} chosen={chosen} action={setRuleAction} />
      )}
      <TryOut past={past} chosen={chosen} />
    </ClientMessages>
  );
}
