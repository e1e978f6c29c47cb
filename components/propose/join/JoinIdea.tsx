'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { Joined, JoinView } from '@/lib/domain/idea-proposal-views';
import { LinkTrouble } from '../../secret-link/LinkTrouble';
import { useBehindLink } from '../../secret-link/useBehindLink';
import { useSecretLink } from '../../secret-link/useSecretLink';
import { Alert } from '../../ui/Alert';
import { Heading } from '../../ui/Heading';
import { Paragraph } from '../../ui/Text';
import { StepHeading } from '../StepHeading';
import type { JoinActs } from '../types';
import { JoinForm } from './JoinForm';

/** What a neighbour is asked, and the code that makes it so. */
export function JoinIdea({ read, join }: JoinActs) {
  const t = useTranslations('propose.join');
  const token = useSecretLink('meedoen');
  const { view } = useBehindLink(token, read);
  const [joined, setJoined] = useState<Joined | null>(null);
  // Another link than the one that was answered here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the token is what it answers to
  useEffect(() => setJoined(null), [token]);
  if (view === null || token === null) return <p role="status">{t('checking')}</p>;
  if (view === 'failed') return <Alert kind="error">{t('error.offline')}</Alert>;
  if (view === 'invalid') return <LinkTrouble title={t('invalidTitle')} text={t('invalid')} />;
  if (joined) return <Organises view={view} joined={joined} />;
  return (
    <>
      <Paragraph lead>{t('lead', { district: view.district })}</Paragraph>
      <section className="wc-propose__part">
        <Heading level={2}>{view.title}</Heading>
        <Paragraph>{view.summary}</Paragraph>
        <p className="wc-muted">{t('count', { ...view.organisers })}</p>
      </section>
      {view.open && view.codes && (
        <JoinForm round={view.roundId} join={(signin) => join(token, signin)} onJoined={setJoined} />
      )}
      {view.open && !view.codes && <Alert kind="info">{t('noCodes')}</Alert>}
      {!view.open && <Alert kind="info">{t('closed')}</Alert>}
    </>
  );
}

function Organises({ view, joined }: { readonly view: JoinView; readonly joined: Joined }) {
  const t = useTranslations('propose.join');
  const { organisers, again, submitted } = joined;
  const missing = Math.max(0, organisers.needed - organisers.count);
  return (
    <>
      <StepHeading takeFocus>{t('doneTitle')}</StepHeading>
      <Alert kind="ok">
        <Paragraph>{t(again ? 'again' : 'done', { title: view.title })}</Paragraph>
        {submitted ? (
          <Paragraph>{t('submitted')}</Paragraph>
        ) : (
          missing > 0 && <Paragraph>{t('missing', { missing })}</Paragraph>
        )}
      </Alert>
    </>
  );
}
