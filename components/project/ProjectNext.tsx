import { getLocale, getTranslations } from 'next-intl/server';
import { type ProjectView, runningAgreement } from '@/lib/domain/project/views';
import { formatDate } from '@/lib/format';
import { Heading } from '../ui/Heading';
import { Paragraph } from '../ui/Text';

interface ProjectNextProps {
  readonly view: ProjectView;
}

/** What happens next, before anything else: that is what a resident comes for. */
export async function ProjectNext({ view }: ProjectNextProps) {
  const t = await getTranslations('project.page');
  const lines = await nextLines(view);
  return (
    <section className="wc-nextbox" aria-labelledby="verder">
      <Heading level={2} look={3} id="verder">
        {t('next')}
      </Heading>
      {lines.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
    </section>
  );
}

async function nextLines(view: ProjectView): Promise<readonly string[]> {
  const { status, endedOn } = view;
  if (status === 'planned' || status === 'in_progress') return workLines(view);
  const [t, locale] = await Promise.all([getTranslations('project.page'), getLocale()]);
  const date = formatDate(endedOn ?? view.awardedOn, locale);
  if (status === 'stopped') return [t('nextStopped', { date })];
  const bill = view.account.leftCents > 0 ? [t('nextBill')] : [];
  return [t('nextDone', { date }), ...bill, ...(await keptLines(view))];
}

async function workLines(view: ProjectView): Promise<readonly string[]> {
  const [t, locale] = await Promise.all([getTranslations('project.page'), getLocale()]);
  const { dueOn, steps, status, today } = view;
  const next = steps.find(({ doneOn }) => doneOn === null);
  const lines: string[] = [];
  if (next?.plannedOn && next.plannedOn >= today)
    lines.push(t('nextStepOn', { step: next.title, date: formatDate(next.plannedOn, locale) }));
  else if (next) lines.push(t('nextStep', { step: next.title }));
  else lines.push(t(status === 'planned' ? 'nextPlan' : 'nextWork'));
  if (dueOn !== null)
    lines.push(t(dueOn < today ? 'nextLate' : 'nextDue', { date: formatDate(dueOn, locale) }));
  return lines;
}

/** Who maintains it and what follows; of an agreement that is over, what was agreed until it is known what was done. */
async function keptLines({ agreements, publicSpace }: ProjectView): Promise<readonly string[]> {
  const [t, locale] = await Promise.all([getTranslations('project'), getLocale()]);
  const agreement = runningAgreement(agreements) ?? agreements.at(-1);
  const nobody = publicSpace ? [t('page.nextNoKeeper')] : [];
  if (!agreement) return nobody;
  const { group, until, state, atEnd, endedBecause } = agreement;
  const date = formatDate(until, locale);
  switch (state) {
    case 'runs':
      return [t('page.nextKept', { group, date }), t(`atEnd.${atEnd}`)];
    case 'over':
      return [t('page.nextKeptOver', { group, date }), t(`atEndOver.${atEnd}`)];
    case 'settled':
      return [t('page.nextKeptSettled', { date, reason: endedBecause ?? '' })];
    default:
      return nobody;
  }
}
