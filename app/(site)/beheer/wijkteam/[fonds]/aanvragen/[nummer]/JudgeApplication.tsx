import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import {
  addNoteAction,
  assessAction,
  decideApplicationAction,
  recordLetterSentAction,
  recuseAction,
  takeBackRecusalAction,
} from '@/app/actions/fund';
import { FundHistory } from '@/components/fund/History';
import { Framework } from '@/components/fund/shown/Framework';
import { ApplicationFacts } from '@/components/fund/staff/ApplicationFacts';
import { AssessForm } from '@/components/fund/staff/AssessForm';
import { AssessmentList } from '@/components/fund/staff/AssessmentList';
import { DecideForm } from '@/components/fund/staff/DecideForm';
import { DecisionGiven } from '@/components/fund/staff/DecisionGiven';
import { LetterSentForm } from '@/components/fund/staff/LetterSentForm';
import { NoteForm } from '@/components/fund/staff/NoteForm';
import { NoteList } from '@/components/fund/staff/NoteList';
import { RecuseForm, TakeBackForm } from '@/components/fund/staff/RecuseForm';
import { RoomLeft } from '@/components/fund/staff/RoomLeft';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { Alert } from '@/components/ui/Alert';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import type { StaffApplication } from '@/lib/usecases/fund/staff-applications';

interface Props {
  readonly found: StaffApplication;
}

/** The application beside the framework, what the team thinks of it, the decision, and its past. */
export async function JudgeApplication({ found }: Props) {
  const t = await getTranslations('fund.staff');
  const { fund, history } = found;
  return (
    <>
      <div className="wc-fund__beside">
        <section aria-labelledby="aanvraag">
          <Heading level={2} id="aanvraag">
            {t('one.plan')}
          </Heading>
          <ApplicationFacts {...found} />
        </section>
        <aside className="wc-fund__frame" aria-label={t('one.frame')}>
          <RoomLeft {...found} />
          <Framework framework={fund.framework} level={2} />
        </aside>
      </div>
      <ClientMessages paths={['fund.staff', 'fund.advice', 'retention.download']}>
        <Assessments found={found} />
        <Discussion found={found} />
        <Decision found={found} />
      </ClientMessages>
      <Part title={t('one.history')}>
        <FundHistory history={history} />
      </Part>
    </>
  );
}

async function Assessments({ found }: Props) {
  const t = await getTranslations('fund.staff');
  const { fund, application, assessments, recusals, may } = found;
  const { number, version } = application;
  const at = { fund: fund.id, number };
  const own = assessments.find(({ memberId }) => memberId === may.memberId) ?? null;
  const aside = recusals.some(({ memberId }) => memberId === may.memberId);
  return (
    <Part title={t('assess.title')}>
      {aside && may.recuse && <TakeBackForm {...at} action={takeBackRecusalAction} />}
      {aside && may.recuse ? <Paragraph>{t('assess.closed')}</Paragraph> : <AssessmentList {...found} />}
      {may.assess && (
        <>
          <Heading level={3}>{t('assess.mine')}</Heading>
          <AssessForm
            {...at}
            version={version}
            criteria={fund.framework.criteria}
            own={own}
            action={assessAction}
          />
        </>
      )}
      {may.recuse && !aside && (
        <>
          <Heading level={3}>{t('recuse.title')}</Heading>
          <RecuseForm {...at} action={recuseAction} />
        </>
      )}
    </Part>
  );
}

async function Discussion({ found }: Props) {
  const t = await getTranslations('fund.staff.notes');
  const { fund, application, notes, may } = found;
  return (
    <Part title={t('title')}>
      {notes === null ? <Alert kind="info">{t('closed')}</Alert> : <NoteList notes={notes} />}
      {may.note && <NoteForm fund={fund.id} number={application.number} action={addNoteAction} />}
    </Part>
  );
}

async function Decision({ found }: Props) {
  const [t, sent] = await Promise.all([
    getTranslations('fund.staff.decide'),
    getTranslations('fund.staff.sent'),
  ]);
  const { fund, application, assessments, decision, recusals, may } = found;
  const { number, version, askedCents, route } = application;
  const aside = recusals.some(({ memberId }) => memberId === may.memberId);
  const manages = may.seeContact;
  const quorum = { assessed: assessments.length, quorum: fund.quorum };
  if (!decision && !manages) return null;
  return (
    <Part title={t('title')}>
      {decision && <DecisionGiven {...found} decision={decision} />}
      {decision?.final && manages && (
        <>
          <Heading level={3}>{sent('title')}</Heading>
          <LetterSentForm
            fund={fund.id}
            number={number}
            decision={decision}
            action={recordLetterSentAction}
          />
        </>
      )}
      {manages && aside && !may.decide && <Alert kind="info">{t('aside')}</Alert>}
      {may.decide && route === 'team' && <Paragraph>{t('quorum', quorum)}</Paragraph>}
      {manages && (
        <DecideForm
          fund={fund.id}
          number={number}
          version={version}
          askedCents={askedCents}
          advices={assessments.map(({ advice }) => advice)}
          open={may.decide}
          action={decideApplicationAction}
        />
      )}
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="wc-section">
      <Heading level={2}>{title}</Heading>
      {children}
    </section>
  );
}
