'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/Alert';
import { Button, ButtonLink } from '@/components/ui/Button';
import { formatDateTime } from '@/lib/format';
import type { Choice } from '../session/choice';
import type { Surprise } from '../session/stage';
import { ChoiceBallots } from './ChoiceBallots';
import { type OpenRound, STEP_PATHS } from './openRound';
import { StepTitle } from './StepTitle';

interface ChoicePanelProps {
  readonly choice: Choice;
  readonly surprise: Surprise;
  readonly round: { readonly id: string; readonly title: string; readonly closesAt: string };
  readonly open: OpenRound | null;
  /** A ballot is on its way: nothing can be pressed. */
  readonly sending: boolean;
  readonly onSend: (again: boolean) => void;
  readonly onKeepOld: () => void;
  readonly onChange: () => void;
  readonly onLeave: () => void;
}

const TITLES = {
  nothing: 'nothingTitle',
  stored: 'storedTitle',
  first: 'firstTitle',
  same: 'sameTitle',
  change: 'changeTitle',
  unfit: 'unfitTitle',
} as const;

const LEADS = {
  nothing: 'nothingLead',
  stored: 'storedLead',
  first: 'firstLead',
  same: 'sameLead',
  change: 'changeLead',
  unfit: 'unfitLead',
} as const;

/** The code is good: shows what would be sent beside what is stored, and waits for an explicit act. */
export function ChoicePanel(props: ChoicePanelProps) {
  const { choice, surprise, round, open, sending } = props;
  const t = useTranslations('vote.choose');
  const locale = useLocale();
  return (
    <div className="wc-step" aria-busy={sending}>
      <p className="wc-muted">{t('round', { title: round.title })}</p>
      {/* Another key, another heading: the focus goes there again. */}
      <StepTitle key={`${choice.kind} ${surprise}`} takeFocus>
        {t(TITLES[choice.kind])}
      </StepTitle>
      {surprise === 'differs' && <Alert kind="warning">{t('differs')}</Alert>}
      <p className="nl-paragraph">
        {t(LEADS[choice.kind], { closes: formatDateTime(round.closesAt, locale) })}
      </p>
      <ChoiceBallots choice={choice} round={open} />
      <Acts {...props} />
      <p role="status" className="wc-step__status">
        {sending && t('sending')}
      </p>
    </div>
  );
}

function Acts({ choice, round, sending, onSend, onKeepOld, onChange, onLeave }: ChoicePanelProps) {
  const t = useTranslations('vote.choose');
  const edit = <ButtonLink href={STEP_PATHS.check(round.id)}>{t('edit')}</ButtonLink>;
  const leave = <Button onClick={onLeave}>{t('leave')}</Button>;
  const send = (label: 'send' | 'sendNew') => (
    <Button look="primary" aria-disabled={sending} onClick={() => onSend(false)}>
      {t(label)}
    </Button>
  );
  switch (choice.kind) {
    case 'first':
      return (
        <div className="wc-step__acts">
          {send('send')}
          {edit}
        </div>
      );
    case 'change':
      return (
        <div className="wc-step__acts">
          {send('sendNew')}
          <Button aria-disabled={sending} onClick={onKeepOld}>
            {t('keepOld')}
          </Button>
          {edit}
        </div>
      );
    case 'same':
      return (
        <>
          <div className="wc-step__acts">
            <Button onClick={onChange}>{t('change')}</Button>
            {leave}
          </div>
          <p className="nl-paragraph">{t('sendAgainText')}</p>
          <Button aria-disabled={sending} onClick={() => onSend(true)}>
            {t('sendAgain')}
          </Button>
        </>
      );
    case 'stored':
      return (
        <div className="wc-step__acts">
          <Button onClick={onChange}>{t('change')}</Button>
          {leave}
        </div>
      );
    case 'nothing':
      return (
        <div className="wc-step__acts">
          <ButtonLink look="primary" href={STEP_PATHS.divide(round.id)}>
            {t('divide')}
          </ButtonLink>
          <ButtonLink href={STEP_PATHS.check(round.id)}>{t('blankInstead')}</ButtonLink>
        </div>
      );
    case 'unfit':
      return <div className="wc-step__acts">{edit}</div>;
  }
}
