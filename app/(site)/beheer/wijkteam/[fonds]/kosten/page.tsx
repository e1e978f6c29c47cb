import { getTranslations } from 'next-intl/server';
import { CostsPage } from '../../../CostsPage';

interface PageProps {
  readonly params: Promise<{ readonly fonds: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('council.costs');
  return { title: t('title') };
}

export default async function FundCostsPage({ params }: PageProps) {
  const [{ fonds }, t] = await Promise.all([params, getTranslations('council.costs')]);
  const back = { href: `/beheer/wijkteam/${encodeURIComponent(fonds)}`, text: t('toFund') };
  return <CostsPage subject={{ fund: fonds }} back={back} />;
}
