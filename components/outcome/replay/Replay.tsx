'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/Button';
import type { VoterKind } from '../results';
import { stepMessages } from '../steps';
import { Tie } from '../Tie';
import { useMoney } from '../useMoney';
import { FrameTable } from './FrameTable';
import type { ReplayFrame, Replay as ReplayOf } from './frames';
import './replay.css';

const BehindChart = dynamic(() => import('./BehindChart').then((part) => part.BehindChart), { ssr: false });

interface ReplayProps {
  readonly replay: ReplayOf;
  readonly kind: VoterKind;
  readonly currency: string;
}

/** The count, to go through step by step: a slider and two buttons, the decision in words, and a chart of its moment. */
export function Replay({ replay, kind, currency }: ReplayProps) {
  const t = useTranslations('outcome.replay');
  const [step, setStep] = useState(1);
  const last = replay.frames.length;
  const frame = replay.frames[step - 1];
  if (!frame) return null;
  return (
    <div className="wc-replay">
      <Controls step={step} last={last} onStep={setStep} title={frame.line.title} />
      <div role="status" className="wc-replay__words">
        <FrameWords frame={frame} kind={kind} currency={currency} />
      </div>
      <figure className="wc-replay__chart">
        <figcaption>
          {t(`caption.${replay.basis}`, { kind })} {frame.hidden > 0 && t('hidden', { count: frame.hidden })}
        </figcaption>
        <BehindChart replay={replay} frame={frame} currency={currency} />
        <FrameTable replay={replay} frame={frame} currency={currency} />
      </figure>
    </div>
  );
}

interface ControlsProps {
  readonly step: number;
  readonly last: number;
  readonly title: string;
  readonly onStep: (step: number) => void;
}

function Controls({ step, last, title, onStep }: ControlsProps) {
  const t = useTranslations('outcome.replay');
  const id = useId();
  const move = (by: number) => onStep(Math.min(last, Math.max(1, step + by)));
  return (
    <div className="wc-replay__controls">
      <label htmlFor={id} className="utrecht-form-label">
        {t('slider', { step, last })}
      </label>
      <input
        id={id}
        type="range"
        min={1}
        max={last}
        value={step}
        aria-valuetext={t('sliderValue', { step, last, title })}
        onChange={(event) => onStep(Number(event.target.value))}
      />
      {/* At an end a button stays a button: disabling it would throw the focus away. */}
      <div className="wc-replay__buttons">
        <Button aria-disabled={step === 1} onClick={() => move(-1)}>
          {t('previous')}
        </Button>
        <Button look="secondary" aria-disabled={step === last} onClick={() => move(1)}>
          {t('next')}
        </Button>
      </div>
    </div>
  );
}

interface FrameWordsProps extends Pick<ReplayProps, 'kind' | 'currency'> {
  readonly frame: ReplayFrame;
}

function FrameWords({ frame: { line }, kind, currency }: FrameWordsProps) {
  const t = useTranslations('outcome.steps');
  const money = useMoney(currency);
  return (
    <>
      <p className="wc-replay__decision">
        <b>{line.title}</b> <span>{t(`decision.${line.kind}`)}</span>
      </p>
      <p>
        {line.ties.map((tie) => (
          <Tie key={tie.candidates.join('|')} tie={tie} />
        ))}
        {stepMessages(line, { kind, money })
          .map(({ key, values }) => t(key, { ...values }))
          .join(' ')}{' '}
        {t('left', { left: money(line.leftCents) })}
      </p>
    </>
  );
}
