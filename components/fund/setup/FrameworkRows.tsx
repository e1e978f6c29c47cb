'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useRef, useState } from 'react';
import { type CriterionForm, type ExcludedForm, FUND_LENGTHS, MOST_ROWS } from '@/lib/domain/fund/fund-form';
import { CheckedField, FieldNotes, notesOf } from '../../staff/form/CheckedField';
import { CheckedText } from '../../staff/form/CheckedText';
import { Button } from '../../ui/Button';
import { rowField } from './useFundProblems';

interface RowsProps<Row> {
  readonly filled: readonly Row[];
  readonly fixed: boolean;
  readonly errorAt: (field: string) => string | undefined;
}

/** What is looked at, point by point. */
export function CriteriaRows({ filled, fixed, errorAt }: RowsProps<CriterionForm>) {
  const t = useTranslations('fund.staff');
  const empty = { id: '', title: '', explanation: '', weight: '' };
  const told = { id: 'criteria', hint: t('hint.criteria'), error: errorAt('criteria') };
  return (
    <RowList
      told={told}
      legend={t('field.criteria')}
      list="criterion"
      add={t('addCriterion')}
      filled={filled}
      empty={empty}
      fixed={fixed}
    >
      {({ row, at }) => (
        <>
          <input type="hidden" name="criterion-id" value={row.id} />
          <div className="wc-setup__pair">
            <CheckedField
              id={rowField('criterion', at)}
              name="criterion-title"
              label={t('field.criterion')}
              error={errorAt(rowField('criterion', at))}
              defaultValue={row.title}
              readOnly={fixed}
              maxLength={FUND_LENGTHS.criterion}
            />
            <CheckedField
              id={`criterion-weight-${at}`}
              name="criterion-weight"
              label={t('field.weight')}
              defaultValue={row.weight}
              readOnly={fixed}
              inputMode="numeric"
              maxLength={3}
            />
          </div>
          <CheckedText
            id={`criterion-explanation-${at}`}
            name="criterion-explanation"
            rows={2}
            label={t('field.explanation')}
            defaultValue={row.explanation}
            readOnly={fixed}
            maxLength={FUND_LENGTHS.explanation}
          />
        </>
      )}
    </RowList>
  );
}

/** What is never paid, with the words by which it is recognised. */
export function ExcludedRows({ filled, fixed, errorAt }: RowsProps<ExcludedForm>) {
  const t = useTranslations('fund.staff');
  const empty = { id: '', title: '', reason: '', words: '' };
  const told = { id: 'excludedList', hint: t('hint.excluded'), error: errorAt('excludedList') };
  return (
    <RowList
      told={told}
      legend={t('field.excluded')}
      list="excluded"
      add={t('addExcluded')}
      filled={filled}
      empty={empty}
      fixed={fixed}
    >
      {({ row, at }) => (
        <>
          <input type="hidden" name="excluded-id" value={row.id} />
          <CheckedField
            id={rowField('excluded', at)}
            name="excluded-title"
            label={t('field.excludedTitle')}
            error={errorAt(rowField('excluded', at))}
            defaultValue={row.title}
            readOnly={fixed}
            maxLength={FUND_LENGTHS.excluded}
          />
          <CheckedText
            id={`excluded-reason-${at}`}
            name="excluded-reason"
            rows={2}
            label={t('field.reason')}
            defaultValue={row.reason}
            readOnly={fixed}
            maxLength={FUND_LENGTHS.reason}
          />
          <CheckedText
            id={`excluded-words-${at}`}
            name="excluded-words"
            rows={2}
            label={t('field.words')}
            defaultValue={row.words}
            readOnly={fixed}
          />
        </>
      )}
    </RowList>
  );
}

interface RowListProps<Row> {
  readonly told: { readonly id: string; readonly hint: string; readonly error: string | undefined };
  readonly legend: string;
  readonly list: 'criterion' | 'excluded';
  readonly add: string;
  readonly filled: readonly Row[];
  readonly empty: Row;
  readonly fixed: boolean;
  readonly children: (one: { readonly row: Row; readonly at: number }) => ReactNode;
}

/** Rows that can be added and taken away; what is typed stays in its boxes. */
function RowList<Row extends { readonly title: string }>(props: RowListProps<Row>) {
  const { told, legend, list, add, filled, empty, fixed, children } = props;
  const t = useTranslations('fund.staff');
  const [rows, setRows] = useState(() => filled.map((row, key) => ({ key, row })));
  const last = useRef(filled.length);
  const box = useRef<HTMLFieldSetElement>(null);
  const more = () => {
    const at = rows.length;
    last.current += 1;
    setRows([...rows, { key: last.current, row: empty }]);
    // Once it is drawn: whoever adds a row goes on in it.
    requestAnimationFrame(() => document.getElementById(rowField(list, at))?.focus());
  };
  const less = (key: number) => {
    setRows(rows.filter((one) => one.key !== key));
    box.current?.focus();
  };
  return (
    <fieldset
      ref={box}
      id={told.id}
      tabIndex={-1}
      className="wc-fund__costs"
      aria-describedby={notesOf(told)}
    >
      <legend className="utrecht-form-label">{legend}</legend>
      <FieldNotes {...told} />
      {rows.map(({ key, row }, at) => (
        <fieldset key={key} className="wc-fund__row">
          <legend className="wc-hidden-label">{t('row', { number: String(at + 1) })}</legend>
          {children({ row, at })}
          {!fixed && (
            <p className="wc-setup__acts">
              <Button look="subtle" onClick={() => less(key)}>
                {t('removeRow', { name: row.title || t('row', { number: String(at + 1) }) })}
              </Button>
            </p>
          )}
        </fieldset>
      ))}
      {!fixed && rows.length < MOST_ROWS && (
        <p className="wc-setup__acts">
          <Button onClick={more}>{add}</Button>
        </p>
      )}
    </fieldset>
  );
}
