import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { RehearsalNotice } from '@/app/RehearsalNotice';
import { ExtensionNotice } from '@/components/layout/ExtensionNotice';
import { OutcomeScreen } from '@/components/outcome/OutcomeScreen';
import { parseQuery, type SearchParams } from '@/components/outcome/query';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import { getExtensions } from '@/lib/usecases/rounds/extend-voting';
import { getOutcome } from '@/lib/usecases/rounds/get-outcome';

interface OutcomePageProps {
  readonly params: Promise<{ readonly ronde: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** Title and page ask for the same outcome in one request. */
const loadOutcome = cache(getOutcome);

export async function generateMetadata({ params }: OutcomePageProps): Promise<Metadata> {
  const [{ ronde }, t] = await Promise.all([params, getTranslations('outcome.page')]);
  const view = await loadOutcome(ronde);
  if (!view) return { title: t('none') };
  return { title: t('title', { round: view.round.title }), description: t('description') };
}

export default async function OutcomePage({ params, searchParams }: OutcomePageProps) {
  const [{ ronde }, search] = await Promise.all([params, searchParams]);
  const view = await loadOutcome(ronde);
  if (!view) notFound();
  return (
    <>
      <RehearsalNotice round={view.round.id} />
      <OutcomeScreen
        view={view}
        query={parseQuery(search)}
        baseMap={getBaseMap()}
        notice={<ExtensionNotice extensions={await getExtensions(view.round.id)} open={false} />}
      />
    </>
  );
}
