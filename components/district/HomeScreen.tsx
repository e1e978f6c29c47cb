import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { boxAround } from '@/components/map/outline';
import { PlainMapPane } from '@/components/map/PlainMapPane';
import { ButtonLink } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import type { BaseMap, HomeView, MunicipalityView } from '@/lib/domain/views';
import { isScheme, MunicipalityList } from './MunicipalityList';

interface HomeScreenProps {
  readonly view: HomeView;
  readonly baseMap: BaseMap;
}

/** Choose a district in a list or on the map. */
export async function HomeScreen({ view, baseMap }: HomeScreenProps) {
  const t = await getTranslations('pages.home');
  const municipalities = view.municipalities
    .filter((one) => one.districts.some(isScheme))
    .toSorted((a, b) => Number(canVote(b)) - Number(canVote(a)));
  return (
    <div className="wc-explorer wc-home">
      <div className="wc-explorer__list">
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph lead>{t('lead')}</Paragraph>
        <ButtonLink href="/stemmen" look="primary">
          {t('vote')}
        </ButtonLink>
        <section className="wc-home__districts">
          <Heading level={2}>{t('choose')}</Heading>
          {municipalities.length === 0 && <Paragraph>{t('empty')}</Paragraph>}
          {municipalities.map((one) => (
            <MunicipalityList key={one.code} municipality={one} />
          ))}
        </section>
      </div>
      <ClientMessages paths={['district.map']}>
        <PlainMapPane
          name={t('mapName')}
          baseMap={baseMap}
          areas={municipalities.flatMap(areasOf)}
          places={[]}
          views={municipalities.flatMap(viewOf)}
          showText={t('mapShow')}
          viewsText={t('zoomTo')}
        />
      </ClientMessages>
    </div>
  );
}

function canVote(municipality: MunicipalityView): boolean {
  return municipality.districts.some(({ round }) => round?.phase === 'voting');
}

function areasOf(municipality: MunicipalityView) {
  return municipality.districts.flatMap((summary) => {
    const { name, slug, geometry, schematic } = summary.district;
    const main = isScheme(summary);
    return geometry ? [{ name, geometry, main, href: main ? `/wijk/${slug}` : null, schematic }] : [];
  });
}

/** The districts with a scheme fill the view; their neighbours are around them. */
function viewOf(municipality: MunicipalityView) {
  const geometries = municipality.districts
    .filter(isScheme)
    .flatMap(({ district }) => (district.geometry ? [district.geometry] : []));
  const box = boxAround(geometries);
  return box ? [{ name: municipality.name, box }] : [];
}
