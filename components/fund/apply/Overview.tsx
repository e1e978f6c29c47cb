'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ApplicationForm } from '@/lib/domain/fund/application-form';
import { askedSoFar } from '@/lib/domain/fund/application-money';
import type { ApplicationStage } from '@/lib/domain/fund/application-steps';
import type { ApplyPlace } from '@/lib/domain/fund/views';
import { APPLICANT_KINDS } from '@/lib/domain/fund/words';
import { IDEA_THEMES } from '@/lib/domain/idea';
import { formatDate, formatMoney } from '@/lib/format';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';

interface OverviewProps {
  readonly place: ApplyPlace;
  readonly form: ApplicationForm;
  readonly goTo: (stage: ApplicationStage) => void;
}

type Lines = readonly (readonly [label: string, value: string])[];

/** The whole application, part by part, each with a way back. */
export function Overview(props: OverviewProps) {
  const t = useTranslations('fund.apply');
  const parts = useParts(props);
  return parts.map(([stage, lines]) => (
    <section key={stage} className="wc-propose__part" aria-labelledby={`deel-${stage}`}>
      <div className="wc-propose__parthead">
        <Heading level={3} id={`deel-${stage}`}>
          {t(`stage.${stage}`)}
        </Heading>
        <Button
          look="subtle"
          aria-label={t('check.changeOf', { what: t(`stage.${stage}`) })}
          onClick={() => props.goTo(stage)}
        >
          {t('check.change')}
        </Button>
      </div>
      <dl className="wc-facts">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value.trim() === '' ? <span className="wc-muted">{t('check.empty')}</span> : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}

function useParts({ place, form }: OverviewProps): readonly (readonly [ApplicationStage, Lines])[] {
  const t = useTranslations('fund.apply');
  const kinds = useTranslations('fund.kindOf');
  const themes = useTranslations('common.theme');
  const locale = useLocale();
  const theme = IDEA_THEMES.find((one) => one === form.theme);
  const kind = APPLICANT_KINDS.find((one) => one === form.kind);
  const sums = askedSoFar(form);
  const buurt = place.areas.find(({ code }) => code === form.neighbourhood)?.name;
  const start = form.startsOn === '' ? '' : formatDate(form.startsOn, locale);
  return [
    [
      'plan',
      [
        [t('field.title'), form.title],
        [t('field.summary'), form.summary],
        [t('field.contact'), form.contact],
        [t('field.theme'), theme ? themes(theme) : ''],
        [t('field.startsOn'), start],
      ],
    ],
    [
      'place',
      [
        [t('stage.place'), form.lat6 === '' ? (buurt ?? t('check.wholeDistrict')) : t('check.onMap')],
        [t('field.publicSpace'), form.publicSpace === 'yes' ? t('check.yes') : t('check.no')],
        [t('field.maintainer'), form.maintainer],
        [t('field.maintenancePlan'), form.maintenancePlan],
      ],
    ],
    [
      'money',
      [
        ...form.costs
          .filter(({ label: what }) => what.trim() !== '')
          .map(({ label: what, amount }) => [what, `€ ${amount}`] as const),
        [t('field.own'), form.own],
        [t('field.other'), [form.other, form.otherFrom].filter(Boolean).join(', ')],
        [t('check.asked'), sums ? formatMoney(sums.askedCents, locale) : ''],
      ],
    ],
    [
      'people',
      [
        [t('field.kind'), kind ? kinds(kind) : ''],
        [t('field.applicant'), form.applicant],
        [t('field.name'), form.name],
        [t('field.email'), form.email],
        [t('field.phone'), form.phone],
        [t('field.street'), `${form.street}, ${form.postcode} ${form.town}`],
      ],
    ],
  ];
}
