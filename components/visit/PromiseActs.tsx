'use client';

import { useTranslations } from 'next-intl';
import { PROMISE_LENGTHS } from '@/lib/domain/visit/promise-form';
import { PROMISE_STATUSES, type PromiseStatus } from '@/lib/domain/visit/words';
import { CheckedField, CheckedFrame, checkedBox } from '../staff/form/CheckedField';
import { CheckedText } from '../staff/form/CheckedText';
import { ActForm } from './ActForm';
import type { VisitAct } from './types';

interface PromiseAt {
  readonly visit: string;
  readonly position: number;
}

interface StatusFormProps {
  readonly at: PromiseAt;
  readonly status: PromiseStatus;
  readonly action: VisitAct;
}

/** What became of a promise: every status but the one that it has. */
export function StatusForm({ at, status, action }: StatusFormProps) {
  const t = useTranslations('visit.staff');
  const words = useTranslations('visit.status');
  return (
    <ActForm
      action={action}
      hidden={{ ...at }}
      fields={{
        NO_STATUS: 'status',
        SAME_STATUS: 'status',
        NO_TEXT: 'status-text',
        TEXT_TOO_LONG: 'status-text',
      }}
      button={t('statusSave')}
      look="primary"
    >
      {(errorOf) => (
        <>
          <Choice
            id="status"
            label={t('statusField')}
            error={errorOf('status')}
            options={[
              ['', t('statusChoose')],
              ...PROMISE_STATUSES.filter((one) => one !== status).map((one) => [one, words(one)] as const),
            ]}
          />
          <CheckedText
            id="status-text"
            name="text"
            label={t('statusText')}
            hint={t('statusTextHint')}
            error={errorOf('status-text')}
            maxLength={PROMISE_LENGTHS.reason}
            rows={3}
          />
        </>
      )}
    </ActForm>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly options: readonly (readonly [value: string, text: string])[];
}

function Choice({ id, label, error, options }: ChoiceProps) {
  const told = { id, label, error };
  const { className: _, ...box } = checkedBox(told);
  return (
    <CheckedFrame {...told}>
      <select {...box} name={id} className="utrecht-select utrecht-select--html-select">
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </CheckedFrame>
  );
}

interface DueFormProps {
  readonly at: PromiseAt;
  readonly dueOn: string;
  readonly action: VisitAct;
}

/** Another day, and why. */
export function DueForm({ at, dueOn, action }: DueFormProps) {
  const t = useTranslations('visit.staff');
  return (
    <ActForm
      action={action}
      hidden={{ ...at }}
      fields={{
        NOT_A_DAY: 'due',
        SAME_DAY: 'due',
        DAY_PAST: 'due',
        NO_REASON: 'due-reason',
        REASON_TOO_LONG: 'due-reason',
      }}
      button={t('dueSave')}
    >
      {(errorOf) => (
        <>
          <CheckedField
            id="due"
            name="dueOn"
            type="date"
            label={t('dueField')}
            error={errorOf('due')}
            defaultValue={dueOn}
          />
          <CheckedText
            id="due-reason"
            name="reason"
            label={t('dueReason')}
            hint={t('dueReasonHint')}
            error={errorOf('due-reason')}
            maxLength={PROMISE_LENGTHS.reason}
            rows={2}
          />
        </>
      )}
    </ActForm>
  );
}

interface LinkFormProps {
  readonly at: PromiseAt;
  /** What it names now, as one of the values below; empty = nothing. */
  readonly link: string;
  readonly ideas: readonly { readonly value: string; readonly text: string }[];
  readonly projects: readonly { readonly value: string; readonly text: string }[];
  readonly action: VisitAct;
}

/** The idea or project as which a promise is carried out. */
export function LinkForm({ at, link, ideas, projects, action }: LinkFormProps) {
  const t = useTranslations('visit.staff');
  const groups = [
    { label: t('linkIdeas'), options: ideas },
    { label: t('linkProjects'), options: projects },
  ];
  return (
    <ActForm action={action} hidden={{ ...at }} fields={{ UNKNOWN_LINK: 'link' }} button={t('linkSave')}>
      {(errorOf) => {
        const told = { id: 'link', label: t('linkField'), hint: t('linkHint'), error: errorOf('link') };
        const { className: _, ...box } = checkedBox(told);
        return (
          <CheckedFrame {...told}>
            <select
              {...box}
              name="link"
              defaultValue={link}
              className="utrecht-select utrecht-select--html-select"
            >
              <option value="">{t('linkNone')}</option>
              {groups
                .filter(({ options }) => options.length > 0)
                .map(({ label, options }) => (
                  <optgroup key={label} label={label}>
                    {options.map(({ value, text }) => (
                      <option key={value} value={value}>
                        {text}
                      </option>
                    ))}
                  </optgroup>
                ))}
            </select>
          </CheckedFrame>
        );
      }}
    </ActForm>
  );
}
