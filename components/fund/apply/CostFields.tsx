'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRef } from 'react';
import { APPLICATION_LENGTHS } from '@/lib/domain/fund/application-form';
import { askedSoFar, type CostForm, MOST_COST_LINES } from '@/lib/domain/fund/application-money';
import { EMPTY_COST } from '@/lib/domain/fund/application-steps';
import { routeOf } from '@/lib/domain/fund/days';
import { formatMoney } from '@/lib/format';
import { CheckedField, FieldNotes, notesOf } from '../../staff/form/CheckedField';
import { Button } from '../../ui/Button';
import { CostRow } from './CostRow';
import type { FieldsProps } from './types';
import { costField } from './useProblems';

/** What it costs, what there is already, and so what is asked and who decides. */
export function CostFields(props: FieldsProps) {
  const { form, problems, set } = props;
  const t = useTranslations('fund.apply');
  const money = (name: 'own' | 'other') => ({
    id: name,
    label: t(`field.${name}`),
    hint: t(`hint.${name}`),
    error: problems.at(name),
    value: form[name],
    onChange: (event: { readonly target: { readonly value: string } }) => set({ [name]: event.target.value }),
    autoComplete: 'off',
    inputMode: 'decimal' as const,
    maxLength: 20,
  });
  return (
    <>
      <Rows {...props} />
      <div className="wc-setup__pair">
        <CheckedField {...money('own')} />
        <CheckedField {...money('other')} />
      </div>
      {form.other.trim() !== '' && (
        <CheckedField
          id="otherFrom"
          label={t('field.otherFrom')}
          hint={t('hint.otherFrom')}
          error={problems.at('otherFrom')}
          value={form.otherFrom}
          onChange={(event) => set({ otherFrom: event.target.value })}
          autoComplete="off"
          maxLength={APPLICATION_LENGTHS.otherFrom}
        />
      )}
      <Asked {...props} />
    </>
  );
}

function Rows({ place, form, problems, set }: FieldsProps) {
  const t = useTranslations('fund.apply');
  const box = useRef<HTMLFieldSetElement>(null);
  const told = { id: 'costs', hint: t('hint.costs'), error: problems.at('costs') };
  const change = (row: number, changes: Partial<CostForm>) =>
    set({ costs: form.costs.map((cost, i) => (i === row ? { ...cost, ...changes } : cost)) });
  const add = () => {
    const row = form.costs.length;
    set({ costs: [...form.costs, EMPTY_COST] });
    // Once it is drawn: whoever adds a row goes on in it.
    requestAnimationFrame(() => document.getElementById(costField(row, 'label'))?.focus());
  };
  const remove = (row: number) => {
    set({ costs: form.costs.filter((_, i) => i !== row) });
    box.current?.focus();
  };
  return (
    <fieldset ref={box} id="costs" tabIndex={-1} className="wc-fund__costs" aria-describedby={notesOf(told)}>
      <legend className="utrecht-form-label">{t('field.costs')}</legend>
      <FieldNotes {...told} />
      {form.costs.map((cost, row) => (
        <CostRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; what is typed in it is in the form
          key={row}
          row={row}
          cost={cost}
          framework={place.fund.framework}
          problems={problems}
          set={(changes) => change(row, changes)}
          remove={form.costs.length > 1 ? () => remove(row) : null}
        />
      ))}
      {form.costs.length < MOST_COST_LINES && (
        <p className="wc-setup__acts">
          <Button onClick={add}>{t('cost.add')}</Button>
        </p>
      )}
    </fieldset>
  );
}

/** What is asked follows from the rest, so nobody types it. */
function Asked({ place, form }: FieldsProps) {
  const t = useTranslations('fund.apply.cost');
  const locale = useLocale();
  const sums = askedSoFar(form);
  const money = (cents: number) => formatMoney(cents, locale);
  const asks = sums !== null && sums.askedCents > 0;
  return (
    <div role="status" className="wc-fund__asked">
      {(sums === null || sums.totalCents === 0) && <p>{t('sumUnknown')}</p>}
      {sums !== null && sums.totalCents > 0 && (
        <p>
          <b>
            {asks
              ? t('sum', { total: money(sums.totalCents), asked: money(sums.askedCents) })
              : t('sumNothing', { total: money(sums.totalCents) })}
          </b>
        </p>
      )}
      {asks && (
        <p>
          {routeOf(place.fund, sums.askedCents) === 'manager'
            ? t('routeManager', { days: place.fund.managerWorkingDays })
            : t('routeTeam', { weeks: place.fund.teamWeeks })}
        </p>
      )}
      {asks && sums.askedCents > place.leftCents && <p>{t('tooMuch', { left: money(place.leftCents) })}</p>}
    </div>
  );
}
