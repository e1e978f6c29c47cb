import { getTranslations } from 'next-intl/server';
import { startRunAction } from '@/app/actions/letters';
import { RunProgress } from '@/components/staff/letters/RunProgress';
import { StartForm } from '@/components/staff/letters/StartForm';
import { Alert } from '@/components/ui/Alert';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import type { LetterDesk } from '@/lib/usecases/letters/letter-desk';
import { HandOut } from './HandOut';

/** The run of a round, in whatever state it is: to be started, going on, done with its codes still there, or failed. */
export async function LetterRunSection({ desk }: { readonly desk: LetterDesk }) {
  const t = await getTranslations('letters');
  const { state } = desk;
  return (
    <>
      {/* Its text changes when the run does, and is then read out. */}
      <div role="status">
        {state?.kind === 'running' && <Paragraph>{t('running.title')}</Paragraph>}
        {state?.kind === 'failed' && <Alert kind="error">{t(`start.error.${state.error}`)}</Alert>}
        {state?.kind === 'made' && <Made made={state} />}
      </div>
      {state?.kind === 'running' && <Running desk={desk} progress={state} />}
      {state?.kind === 'made' && <HandOut desk={desk} state={state} />}
      {(state === null || state.kind === 'failed') && <Start desk={desk} />}
    </>
  );
}

async function Made({ made }: { readonly made: Extract<LetterDesk['state'], { readonly kind: 'made' }> }) {
  const t = await getTranslations('letters.download');
  const { batch, letters, spares, mark } = made;
  return <Alert kind="ok">{t('made', { batch, letters, spares, mark: grouped(mark) })}</Alert>;
}

async function Running({
  desk,
  progress,
}: {
  readonly desk: LetterDesk;
  readonly progress: { readonly done: number; readonly total: number };
}) {
  const t = await getTranslations('letters.running');
  return (
    <>
      <RunProgress round={desk.roundId} start={progress} />
      <Paragraph>{t('leave')}</Paragraph>
    </>
  );
}

async function Start({ desk }: { readonly desk: LetterDesk }) {
  const [t, page] = await Promise.all([getTranslations('letters.start'), getTranslations('letters.page')]);
  const { last, fixed, toMake, hasLetters, roundId, address } = desk;
  if (fixed) return <Alert kind="info">{page('fixed')}</Alert>;
  if (toMake === 0) {
    return (
      <Alert kind="info">
        {page('noHouseholds')}{' '}
        <TextLink href={`/beheer/ronde/${roundId}/adressen`}>{page('toAddresses')}</TextLink>
      </Alert>
    );
  }
  const batch = last?.batch ?? 0;
  return (
    <>
      {last && !last.downloadedOn && <Alert kind="warning">{page('lost', { batch })}</Alert>}
      {last?.downloadedOn && <Alert kind="info">{page('gone', { batch })}</Alert>}
      <Heading level={2}>{t('title')}</Heading>
      <Paragraph>{t('lead', { letters: toMake })}</Paragraph>
      <ol className="wc-letters__steps">
        {(['make', 'key', 'download', 'destroy'] as const).map((step) => (
          <li key={step}>{t(`steps.${step}`)}</li>
        ))}
      </ol>
      <Alert kind="warning">{t('codes')}</Alert>
      <Paragraph>{t('restart')}</Paragraph>
      <Paragraph>{t('address', { address: address.origin })}</Paragraph>
      {!address.reachable && <Alert kind="error">{t('unreachable', { address: address.origin })}</Alert>}
      <StartForm round={roundId} again={hasLetters} action={startRunAction} />
    </>
  );
}

/** As on a stembewijs: in groups of four. */
function grouped(mark: string): string {
  return mark.replace(/(.{4})(?=.)/g, '$1 ');
}
