import { useLocale, useTranslations } from 'next-intl';
import { closes } from '@/lib/domain/visit/promise';
import type { VisitPromise } from '@/lib/domain/visit/views';
import { formatDate } from '@/lib/format';
import { Heading } from '../ui/Heading';
import { Paragraph } from '../ui/Text';
import { CameOfIt } from './CameOfIt';
import { DueForm, LinkForm, StatusForm } from './PromiseActs';
import { PromiseHistory } from './PromiseItem';
import type { VisitAct } from './types';

interface FollowPromiseProps {
  readonly visit: string;
  readonly promise: VisitPromise;
  /** What it can be carried out as. */
  readonly links: {
    readonly ideas: readonly {
      readonly roundId: string;
      readonly round: string;
      readonly number: number;
      readonly title: string;
    }[];
    readonly projects: readonly { readonly id: string; readonly title: string }[];
  };
  readonly setStatus: VisitAct;
  readonly move: VisitAct;
  readonly link: VisitAct;
}

/** What staff do with a promise that everybody reads: say how it goes, move its day, and name what came of it. */
export function FollowPromise(props: FollowPromiseProps) {
  const { visit, promise, setStatus, move } = props;
  const t = useTranslations('visit.staff');
  const words = useTranslations('visit.status');
  const locale = useLocale();
  const { text, owner, status, dueOn, position } = promise;
  const at = { visit, position };
  return (
    <>
      <div className="wc-visit__item">
        <p>{text}</p>
        <p className="wc-muted">
          {owner} · {t('dueNow', { date: formatDate(dueOn, locale) })}
        </p>
        <PromiseHistory promise={promise} level={2} />
      </div>
      <section className="wc-section" aria-labelledby="stand">
        <Heading level={2} id="stand">
          {t('statusTitle')}
        </Heading>
        <Paragraph>{t('statusNow', { status: words(status) })}</Paragraph>
        <StatusForm at={at} status={status} action={setStatus} />
      </section>
      {!closes(status) && (
        <section className="wc-section" aria-labelledby="dag">
          <Heading level={2} id="dag">
            {t('dueTitle')}
          </Heading>
          <DueForm at={at} dueOn={dueOn} action={move} />
        </section>
      )}
      <Links {...props} />
    </>
  );
}

function Links({ visit, promise, links, link }: FollowPromiseProps) {
  const t = useTranslations('visit.staff');
  const { idea, project, position } = promise;
  return (
    <section className="wc-section" aria-labelledby="koppeling">
      <Heading level={2} id="koppeling">
        {t('linkTitle')}
      </Heading>
      <CameOfIt idea={idea} project={project} />
      <LinkForm
        at={{ visit, position }}
        link={idea ? `idea:${idea.roundId}:${idea.number}` : project ? `project:${project.id}` : ''}
        ideas={links.ideas.map(({ roundId, round, number, title }) => ({
          value: `idea:${roundId}:${number}`,
          text: t('linkIdea', { round, number, title }),
        }))}
        projects={links.projects.map(({ id, title }) => ({ value: `project:${id}`, text: title }))}
        action={link}
      />
    </section>
  );
}
