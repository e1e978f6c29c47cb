'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import {
  LETTER_PLAN_PROBLEMS,
  type LetterPlanProblem,
  MOST_SURVEY_LETTERS,
} from '@/lib/domain/survey/wave-form';
import { ErrorList } from '../../staff/form/ErrorList';
import { saveAnswer } from '../../staff/retention/saveAnswer';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { Paragraph } from '../../ui/Text';

interface CodesFormProps {
  readonly survey: string;
  /** Codes that were made before. */
  readonly made: number;
  readonly areas: readonly {
    readonly code: string;
    readonly name: string;
    readonly inhabitants: number | null;
  }[];
}

type State =
  | { readonly at: 'ready' | 'busy' | 'made' | 'failed' }
  | { readonly at: 'wrong'; readonly problem: LetterPlanProblem };

/** Per buurt how many people and how many letters; the file with codes comes back once. */
export function CodesForm({ survey, made, areas }: CodesFormProps) {
  const t = useTranslations('survey.staff');
  const summary = useTranslations('survey');
  const router = useRouter();
  const [state, setState] = useState<State>({ at: 'ready' });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (state.at === 'busy') return;
    const form = new FormData(event.currentTarget);
    setState({ at: 'busy' });
    const came = await saveAnswer(`/api/vragenlijst/${encodeURIComponent(survey)}/codes`, form);
    setState(stateAfter(came));
    if (came.code === 'SAVED') router.refresh();
  };
  const wrong =
    state.at === 'wrong' ? t(`plan.${state.problem}`, { most: String(MOST_SURVEY_LETTERS) }) : null;
  return (
    <form noValidate className="wc-setup" onSubmit={(event) => void submit(event)}>
      {wrong && (
        <ErrorList
          title={summary('summary')}
          attempt={state}
          errors={[{ field: `letters-${areas[0]?.code}`, message: wrong }]}
        />
      )}
      <Paragraph>{t('codes.lead')}</Paragraph>
      {made > 0 && <Alert kind="warning">{t('codes.again', { count: String(made) })}</Alert>}
      <div className="wc-survey__table">
        <table className="utrecht-table">
          <thead>
            <tr>
              {(['area', 'people', 'letters'] as const).map((name) => (
                <th key={name} scope="col" className="utrecht-table__header-cell">
                  {t(`codes.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {areas.map(({ code, name, inhabitants }) => (
              <tr key={code}>
                <th scope="row" className="utrecht-table__cell">
                  {name}
                </th>
                <td className="utrecht-table__cell">
                  <CountBox
                    id={`people-${code}`}
                    label={t('codes.peopleOf', { area: name })}
                    value={inhabitants}
                  />
                </td>
                <td className="utrecht-table__cell">
                  <CountBox
                    id={`letters-${code}`}
                    label={t('codes.lettersOf', { area: name })}
                    value={null}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button type="submit" look="primary" aria-disabled={state.at === 'busy'}>
        {t('codes.make')}
      </Button>
      <div role="status">
        {state.at === 'busy' && <Paragraph>{t('codes.busy')}</Paragraph>}
        {state.at === 'made' && <Alert kind="ok">{t('codes.made', { name: `${survey}-codes.csv` })}</Alert>}
        {state.at === 'failed' && <Alert kind="error">{t('error.NO_ANSWER')}</Alert>}
      </div>
    </form>
  );
}

interface CountBoxProps {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
}

function CountBox({ id, label, value }: CountBoxProps) {
  return (
    <input
      id={id}
      name={id}
      aria-label={label}
      defaultValue={value === null ? '' : String(value)}
      inputMode="numeric"
      autoComplete="off"
      size={6}
      className="utrecht-textbox utrecht-textbox--html-input"
    />
  );
}

function stateAfter(came: Awaited<ReturnType<typeof saveAnswer>>): State {
  if (came.code === 'SAVED') return { at: 'made' };
  const problem =
    came.code === 'REFUSED' ? LETTER_PLAN_PROBLEMS.find((one) => one === came.error) : undefined;
  return problem ? { at: 'wrong', problem } : { at: 'failed' };
}
