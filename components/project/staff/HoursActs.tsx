import { getLocale, getTranslations } from 'next-intl/server';
import { formatDate } from '@/lib/format';
import { Paragraph } from '../../ui/Text';
import { ActForm } from './ActForm';
import { ActSection } from './ActSection';
import type { PartProps } from './StepActs';

/** Hours that residents gave, as their group says. */
export async function HoursActs({ view, action }: PartProps) {
  const [t, form, page, locale] = await Promise.all([
    getTranslations('project.staff'),
    getTranslations('project.form'),
    getTranslations('project.page'),
    getLocale(),
  ]);
  const { hours, plannedHours, id: project, today, status } = view;
  return (
    <ActSection id="uren" title={t('hours')}>
      {plannedHours !== null && <Paragraph>{page('hoursPlanned', { hours: plannedHours })}</Paragraph>}
      {hours.length === 0 ? (
        <Paragraph>{t('noHours')}</Paragraph>
      ) : (
        <ul className="wc-needs">
          {hours.map((line) => (
            <li key={line.id}>
              {formatDate(line.on, locale)}: {page('hoursLine', { hours: line.hours, people: line.people })}
              {line.text && `. ${line.text}`}
              <ActForm
                project={project}
                action={action}
                act="remove_hours"
                id={`uren-${line.id}`}
                hidden={{ line: line.id }}
                fields={[]}
                look="default"
              />
            </li>
          ))}
        </ul>
      )}
      {status !== 'planned' && (
        <details>
          <summary>{t('hoursTitle')}</summary>
          <ActForm
            project={project}
            action={action}
            act="add_hours"
            id="uren-nieuw"
            fields={[
              { kind: 'day', name: 'on', label: form('day'), value: today },
              { kind: 'count', name: 'hours', label: form('hours') },
              { kind: 'count', name: 'people', label: form('people'), hint: form('peopleHint') },
              { kind: 'line', name: 'text', label: form('hoursText'), hint: form('hoursTextHint') },
            ]}
          />
        </details>
      )}
    </ActSection>
  );
}
