import { getTranslations } from 'next-intl/server';
import { CostsPage } from '../../../CostsPage';
import { backToRound } from '../../../StaffFrame';

interface PageProps {
  readonly params: Promise<{ readonly ronde: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('council.costs');
  return { title: t('title') };
}

export default async function RoundCostsPage({ params }: PageProps) {
  const [{ ronde }, t] = await Promise.all([params, getTranslations('council.costs')]);
  return (
    <CostsPage subject={{ round: ronde }} back={{ href: backToRound(ronde, true), text: t('toRound') }} />
  );
}
