import { getLocale, getTranslations } from 'next-intl/server';
import type { ProjectSource } from '@/lib/domain/project/views';
import { formatDate } from '@/lib/format';
import { ClientMessages } from '../../layout/ClientMessages';
import { Heading } from '../../ui/Heading';
import { Paragraph, TextLink } from '../../ui/Text';
import { ProjectFacts } from '../ProjectFacts';
import { ProjectHistory } from '../ProjectHistory';
import { StatusSign } from '../StatusSign';
import { ActForm } from './ActForm';
import { ActSection } from './ActSection';
import type { FieldSpec } from './fields';
import { HoursActs } from './HoursActs';
import { KeepingActs } from './KeepingActs';
import { MoneyActs } from './MoneyActs';
import { NeedWords } from './NeedWords';
import { PhotoActs } from './PhotoActs';
import { ProgressActs } from './ProgressActs';
import { type PartProps, StepActs } from './StepActs';
import '../../district/idea.css';
import '../../staff/setup/setup.css';
import '../../staff/ideas/review.css';
import '../../propose/photos/photos.css';
import '../project.css';

interface StaffProjectScreenProps extends PartProps {
  readonly mostPhotos: number;
}

/** Everything that staff do with a project, in the order in which it happens. */
export async function StaffProjectScreen({ view, action, mostPhotos }: StaffProjectScreenProps) {
  const part = { view, action };
  return (
    <>
      <Overview view={view} />
      <ClientMessages
        paths={[
          'project.act',
          'project.done',
          'project.form',
          'project.problem',
          'project.moment',
          'help.photos',
        ]}
      >
        <ProgressActs {...part} />
        <StepActs {...part} />
        <MoneyActs {...part} />
        <PhotoActs {...part} most={mostPhotos} />
        <HoursActs {...part} />
        <KeepingActs {...part} />
        <PlanActs {...part} />
      </ClientMessages>
      <ProjectFacts view={view} />
      <ProjectHistory history={view.history} />
    </>
  );
}

async function Overview({ view }: Pick<PartProps, 'view'>) {
  const t = await getTranslations('project.staff');
  const { needs, district, id, status, summary, source } = view;
  return (
    <>
      <p>
        <StatusSign status={status} />
      </p>
      <Paragraph lead>{summary}</Paragraph>
      {needs.length > 0 && (
        <section aria-labelledby="aandacht">
          <Heading level={2} look={3} id="aandacht">
            {t('needs')}
          </Heading>
          <ul className="wc-needs">
            {needs.map((need) => (
              <li key={need.need}>
                <NeedWords need={need} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Paragraph>
        <TextLink href={`/wijk/${district.slug}/projecten/${encodeURIComponent(id)}`}>{t('public')}</TextLink>
      </Paragraph>
      <Paragraph>
        <TextLink href={sourceHref(source)}>{t(source.kind === 'fund' ? 'application' : 'idea')}</TextLink>
      </Paragraph>
    </>
  );
}

/** What was applied for, or brought in, as staff see it. */
function sourceHref(source: ProjectSource): string {
  return source.kind === 'fund'
    ? `/beheer/wijkteam/${encodeURIComponent(source.fundId)}/aanvragen/${source.application}`
    : `/beheer/ronde/${encodeURIComponent(source.roundId)}/ideeen/${source.idea}`;
}

/** Who, by when, with how many hours, and whom to ask. */
async function PlanActs({ view, action }: PartProps) {
  const [t, form, page, locale] = await Promise.all([
    getTranslations('project.staff'),
    getTranslations('project.form'),
    getTranslations('project.page'),
    getLocale(),
  ]);
  const { id: project, group, contact, plannedHours, dueOn, status } = view;
  if (status === 'stopped') return null;
  const fields: readonly FieldSpec[] = [
    { kind: 'line', name: 'group', label: form('group'), hint: form('groupHint'), value: group },
    {
      kind: 'line',
      name: 'contact',
      label: form('contact'),
      hint: form('contactHint'),
      value: contact ?? '',
    },
    {
      kind: 'count',
      name: 'hours',
      label: form('hoursPlanned'),
      hint: form('optional'),
      value: plannedHours === null ? '' : String(plannedHours),
    },
    { kind: 'day', name: 'due', label: form('due'), value: dueOn ?? '' },
    { kind: 'text', name: 'reason', label: form('dueReason'), hint: form('dueReasonHint') },
  ];
  return (
    <ActSection id="plan" title={t('plan')}>
      {dueOn !== null && <Paragraph>{page('nextDue', { date: formatDate(dueOn, locale) })}</Paragraph>}
      <details>
        <summary>{t('planTitle')}</summary>
        <ActForm project={project} action={action} act="plan" id="plan-form" fields={fields} />
      </details>
    </ActSection>
  );
}
