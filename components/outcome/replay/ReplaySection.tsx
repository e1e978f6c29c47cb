import { useTranslations } from 'next-intl';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import { savesPerIdea } from '@/lib/domain/carry';
import type { OutcomeView } from '@/lib/domain/views';
import { voterKindOf } from '../results';
import { StepTable } from '../StepTable';
import { stepLines } from '../steps';
import { WhenSeen } from '../WhenSeen';
import { replayOf } from './frames';
import { LazyReplay } from './LazyReplay';

interface ReplaySectionProps {
  readonly view: OutcomeView;
  readonly titleOf: (id: string) => string;
}

/** "Telling in stappen": to go through by hand, and whole as a table. */
export function ReplaySection({ view, titleOf }: ReplaySectionProps) {
  const t = useTranslations('outcome.steps');
  const { outcome, analysis, round } = view;
  const saves = round.kind === 'cheque' && savesPerIdea(round.unspent, outcome.rule);
  const lines = stepLines(outcome, titleOf, saves);
  if (lines.length === 0) return null;
  const kind = voterKindOf(round);
  const shown = { kind, currency: round.currency };
  return (
    <>
      <Heading level={3} id="stap-voor-stap">
        {t('heading')}
      </Heading>
      <Paragraph>{t(outcome.rule === 'max-welfare' ? 'together' : 'intro')}</Paragraph>
      <WhenSeen className="wc-replay__place">
        <ClientMessages paths={['outcome.steps', 'outcome.replay']}>
          <LazyReplay replay={replayOf(outcome, analysis?.replay ?? null, lines, titleOf)} {...shown} />
        </ClientMessages>
      </WhenSeen>
      <StepTable lines={lines} {...shown} />
    </>
  );
}
