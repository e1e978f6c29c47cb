import { getTranslations } from 'next-intl/server';
import { setRuleAction } from '@/app/actions/rule';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { RuleForm } from '@/components/staff/rules/RuleForm';
import { TryOut } from '@/components/staff/rules/TryOut';
import { Alert } from '@/components/ui/Alert';
import { ButtonLink } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { isDemo } from '@/lib/usecases/auth/demo-staff';
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
  const [t, workspace] = await Promise.all([
    getTranslations('staff.rules'),
    getTranslations('staff.workspace'),
  ]);
  const actor = await currentActor();
  const settings = await getRuleSettings(actor, ronde);
  return (
    <>
      {settings.ok && settings.value.sample && <SampleNotice />}
      <div className="wc-page wc-gutter">
        <Paragraph>
          <TextLink href="/beheer">{t('back')}</TextLink>
        </Paragraph>
        <Heading level={1}>{t('title')}</Heading>
        {settings.ok && <Settings settings={settings.value} />}
        {!settings.ok && (
          <>
            <Paragraph>{actor.kind === 'staff' ? t('notYours') : t('signIn')}</Paragraph>
            {isDemo() && <ButtonLink href="/dev">{workspace('takeRole')}</ButtonLink>}
          </>
        )}
      </div>
    </>
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
