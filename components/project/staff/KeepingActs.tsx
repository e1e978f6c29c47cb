import { getLocale, getTranslations } from 'next-intl/server';
import { type AgreementView, runningAgreement } from '@/lib/domain/project/views';
import { CHECK_RESULTS } from '@/lib/domain/project/words';
import { formatDate } from '@/lib/format';
import { Paragraph } from '../../ui/Text';
import { AgreementWords } from '../ProjectKeeping';
import { ActForm } from './ActForm';
import { ActSection } from './ActSection';
import { agreementFields } from './agreementFields';
import type { PartProps } from './StepActs';

/** Who maintains it: make, check, renew or end an agreement. */
export async function KeepingActs({ view, action }: PartProps) {
  const [t, form, page] = await Promise.all([
    getTranslations('project.staff'),
    getTranslations('project.form'),
    getTranslations('project.page'),
  ]);
  const { agreements, id: project, today, email, status } = view;
  const running = runningAgreement(agreements);
  return (
    <ActSection id="onderhoud" title={t('keep')}>
      {agreements.length === 0 && <Paragraph>{page('keepNone')}</Paragraph>}
      {agreements.toReversed().map((agreement) => (
        <AgreementWords key={agreement.id} agreement={agreement} today={today} />
      ))}
      {running && email && <Paragraph>{t('email', { email })}</Paragraph>}
      {running && <NextCheck view={view} agreement={running} action={action} />}
      {running && <Ending view={view} agreement={running} action={action} />}
      {!running && status !== 'stopped' && (
        <details>
          <summary>{form('makeTitle')}</summary>
          <ActForm
            project={project}
            action={action}
            act="make_agreement"
            id="afspraak"
            fields={await agreementFields(view, null)}
          />
        </details>
      )}
    </ActSection>
  );
}

interface RunningProps extends PartProps {
  readonly agreement: AgreementView;
}

/** The first check that was not done. */
async function NextCheck({ view, agreement, action }: RunningProps) {
  const check = agreement.checks.find(({ doneOn }) => doneOn === null);
  if (!check) return null;
  const [form, results, locale] = await Promise.all([
    getTranslations('project.form'),
    getTranslations('project.result'),
    getLocale(),
  ]);
  return (
    <details open={check.dueOn <= view.today}>
      <summary>{form('checkTitle', { date: formatDate(check.dueOn, locale) })}</summary>
      <ActForm
        project={view.id}
        action={action}
        act="check_agreement"
        id="controle"
        hidden={{ check: check.id }}
        fields={[
          { kind: 'day', name: 'on', label: form('day'), value: view.today },
          {
            kind: 'choice',
            name: 'result',
            label: form('checkResult'),
            options: CHECK_RESULTS.map((value) => ({ value, label: results(value) })),
          },
          { kind: 'text', name: 'note', label: form('checkNote'), hint: form('checkNoteHint') },
        ]}
      />
    </details>
  );
}

/** Renew it or end it; of one that is over, what follows. */
async function Ending({ view, agreement, action }: RunningProps) {
  const form = await getTranslations('project.form');
  const given = { project: view.id, action };
  const over = agreement.state === 'over';
  return (
    <>
      {over && <Paragraph>{form('settleLead')}</Paragraph>}
      <details>
        <summary>{form('renewTitle')}</summary>
        <ActForm
          {...given}
          act="renew_agreement"
          id="verleng"
          fields={await agreementFields(view, agreement)}
        />
      </details>
      <details>
        <summary>{form(over ? 'settleTitle' : 'endTitle')}</summary>
        <ActForm
          {...given}
          act="end_agreement"
          id="einde"
          fields={[
            { kind: 'day', name: 'on', label: form('day'), value: view.today },
            {
              kind: 'text',
              name: 'reason',
              label: form(over ? 'settleReason' : 'reason'),
              hint: form('reasonHint'),
            },
          ]}
          {...(over && { button: form('settleButton') })}
        />
      </details>
    </>
  );
}
