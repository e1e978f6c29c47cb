import { getTranslations } from 'next-intl/server';
import type { StaffProjectView, StepView } from '@/lib/domain/project/views';
import { Paragraph } from '../../ui/Text';
import { StepWords } from '../ProjectSteps';
import { ActForm, type SendAct } from './ActForm';
import { ActSection } from './ActSection';
import type { FieldSpec } from './fields';

export interface PartProps {
  readonly view: StaffProjectView;
  readonly action: SendAct;
}

/** The steps, each with what can be done about it, and a form for one more. */
export async function StepActs({ view, action }: PartProps) {
  const [t, form, page] = await Promise.all([
    getTranslations('project.staff'),
    getTranslations('project.form'),
    getTranslations('project.page'),
  ]);
  const { steps, status, id: project } = view;
  const open = status === 'planned' || status === 'in_progress';
  return (
    <ActSection id="stappen" title={t('steps')}>
      {steps.length === 0 && <Paragraph>{page('noSteps')}</Paragraph>}
      <ol className="wc-steplist">
        {steps.map((step, i) => (
          <li key={step.id} className={step.doneOn === null ? undefined : 'wc-steplist__done'}>
            <StepWords step={step} stopped={status === 'stopped'} />
            <span />
            <OneStep view={view} step={step} first={i === 0} last={i === steps.length - 1} action={action} />
          </li>
        ))}
      </ol>
      {open && (
        <details>
          <summary>{form('stepAdd')}</summary>
          <ActForm
            project={project}
            act="add_step"
            id="stap-nieuw"
            fields={await stepFields(null)}
            action={action}
          />
        </details>
      )}
    </ActSection>
  );
}

interface OneStepProps extends PartProps {
  readonly step: StepView;
  readonly first: boolean;
  readonly last: boolean;
}

async function OneStep({ view, step, first, last, action }: OneStepProps) {
  const [t, form] = await Promise.all([getTranslations('project.staff'), getTranslations('project.form')]);
  if (view.status === 'stopped') return null;
  const { id: project, today } = view;
  const { id, title, doneOn } = step;
  const given = { project, action, hidden: { step: id }, fields: [] };
  const moved = (way: 'up' | 'down') => ({ ...given.hidden, way });
  return (
    <details>
      <summary>
        {t('moreAct')}
        <span className="wc-hidden-label">: {title}</span>
      </summary>
      <div className="wc-acts">
        {doneOn === null ? (
          <ActForm
            {...given}
            act="finish_step"
            id={`stap-${id}-klaar`}
            fields={[{ kind: 'day', name: 'on', label: form('day'), value: today }]}
            button={form('finish', { title })}
          />
        ) : (
          <ActForm {...given} act="undo_step" id={`stap-${id}-terug`} button={form('undo', { title })} />
        )}
        <div className="wc-acts__row">
          {!first && (
            <ActForm
              {...given}
              act="move_step"
              id={`stap-${id}-op`}
              hidden={moved('up')}
              button={form('up', { title })}
              look="default"
            />
          )}
          {!last && (
            <ActForm
              {...given}
              act="move_step"
              id={`stap-${id}-neer`}
              hidden={moved('down')}
              button={form('down', { title })}
              look="default"
            />
          )}
          {doneOn === null && (
            <ActForm
              {...given}
              act="remove_step"
              id={`stap-${id}-weg`}
              button={form('remove', { title })}
              look="default"
            />
          )}
        </div>
        <ActForm {...given} act="change_step" id={`stap-${id}`} fields={await stepFields(step)} />
      </div>
    </details>
  );
}

async function stepFields(step: StepView | null): Promise<readonly FieldSpec[]> {
  const form = await getTranslations('project.form');
  return [
    { kind: 'line', name: 'title', label: form('stepTitle'), value: step?.title },
    {
      kind: 'day',
      name: 'planned',
      label: form('stepPlanned'),
      hint: form('optional'),
      value: step?.plannedOn ?? undefined,
    },
  ];
}
