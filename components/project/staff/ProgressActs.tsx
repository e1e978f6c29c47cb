import { getLocale, getTranslations } from 'next-intl/server';
import { formatMoney } from '@/lib/format';
import { Paragraph } from '../../ui/Text';
import { ActForm } from './ActForm';
import { ActSection } from './ActSection';
import type { FieldSpec } from './fields';
import type { PartProps } from './StepActs';

/** How far it is: begun, done, not done after all, stopped. */
export async function ProgressActs({ view, action }: PartProps) {
  const [t, form] = await Promise.all([getTranslations('project.staff'), getTranslations('project.form')]);
  const { id: project, status, today, statusReason } = view;
  const given = { project, action };
  const day: FieldSpec = { kind: 'day', name: 'on', label: form('day'), value: today };
  const open = status === 'planned' || status === 'in_progress';
  return (
    <ActSection id="voortgang" title={t('progress')}>
      {status === 'planned' && <ActForm {...given} act="start" id="begin" fields={[day]} />}
      {status === 'in_progress' && (
        <ActForm {...given} act="realise" id="klaar" fields={[day, ...(await restField(view))]} />
      )}
      {status === 'stopped' && <Paragraph className="wc-said">{statusReason}</Paragraph>}
      {status === 'realised' && (
        <details>
          <summary>{(await getTranslations('project.act'))('resume')}</summary>
          <ActForm
            {...given}
            act="resume"
            id="verder"
            fields={[{ kind: 'text', name: 'reason', label: form('reason'), hint: form('resumeHint') }]}
          />
        </details>
      )}
      {open && <Stop view={view} action={action} />}
    </ActSection>
  );
}

/** Only asked when something is left. */
async function restField({ account, destination }: PartProps['view']): Promise<readonly FieldSpec[]> {
  if (account.leftCents === 0) return [];
  const [form, to, locale] = await Promise.all([
    getTranslations('project.form'),
    getTranslations('project.destination'),
    getLocale(),
  ]);
  return [
    {
      kind: 'choice',
      name: 'rest',
      label: form('realiseRest', { amount: formatMoney(account.leftCents, locale) }),
      options: [
        { value: 'keep', label: form('restKeep') },
        { value: 'return', label: form('restReturn', { where: to(destination) }) },
      ],
    },
  ];
}

async function Stop({ view, action }: PartProps) {
  const [t, form, to, locale] = await Promise.all([
    getTranslations('project.staff'),
    getTranslations('project.form'),
    getTranslations('project.destination'),
    getLocale(),
  ]);
  const { account, destination, today, id: project } = view;
  const where = to(destination);
  const fields: readonly FieldSpec[] = [
    { kind: 'day', name: 'on', label: form('day'), value: today },
    { kind: 'text', name: 'reason', label: form('reason'), hint: form('reasonHint') },
  ];
  return (
    <details>
      <summary>{t('stopTitle')}</summary>
      <Paragraph>{form('stopLead', { amount: formatMoney(account.leftCents, locale), where })}</Paragraph>
      {account.paidCents > 0 && (
        <Paragraph>{form('stopPaid', { amount: formatMoney(account.paidCents, locale), where })}</Paragraph>
      )}
      <ActForm project={project} action={action} act="stop" id="stop" fields={fields} />
    </details>
  );
}
