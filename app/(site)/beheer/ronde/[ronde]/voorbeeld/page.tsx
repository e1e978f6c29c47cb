import { getTranslations } from 'next-intl/server';
import { DistrictScreen } from '@/components/district/DistrictScreen';
import { parseFilter } from '@/components/district/filter';
import { firstValues, type SearchParams } from '@/components/district/searchParams';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import { getPreview, type Preview } from '@/lib/usecases/rounds/get-preview';

interface PageProps {
  readonly params: Promise<{ ronde: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata() {
  const t = await getTranslations('start.preview');
  return { title: t('title'), robots: { index: false } };
}

/** The residents' page of this round's district, as it will be; for staff. */
export default async function PreviewPage({ params, searchParams }: PageProps) {
  const [{ ronde }, search, t, actor] = await Promise.all([
    params,
    searchParams,
    getTranslations('start.preview'),
    currentActor(),
  ]);
  const query = firstValues(search);
  const phase = query.get('fase') === 'stemmen' ? 'voting' : 'ideas';
  const preview = await getPreview(actor, ronde, phase, new Date());
  if (!preview.ok) {
    return (
      <div className="wc-page wc-gutter">
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph>{actor.kind === 'staff' ? t('notYours') : t('signIn')}</Paragraph>
      </div>
    );
  }
  const { view, at } = preview.value;
  return (
    <>
      <Notice round={ronde} as={preview.value.as} />
      <DistrictScreen view={view} baseMap={getBaseMap()} filter={parseFilter(query)} now={at} />
    </>
  );
}

async function Notice({ round, as }: { readonly round: string; readonly as: Preview['as'] }) {
  const t = await getTranslations('start.preview');
  const here = `/beheer/ronde/${round}/voorbeeld`;
  return (
    <div className="wc-sample wc-gutter">
      <p>
        <b>{t('notice')}.</b> {t('noticeText')}
      </p>
      <p>
        <TextLink href={`/beheer/ronde/${round}`}>{t('back')}</TextLink>
        {as === 'ideas' && (
          <>
            {' · '}
            <TextLink href={`${here}?fase=stemmen`}>{t('asVoting')}</TextLink>
          </>
        )}
        {as === 'voting' && (
          <>
            {' · '}
            <TextLink href={here}>{t('asIdeas')}</TextLink>
          </>
        )}
      </p>
    </div>
  );
}
