import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { LazyPlainMapPane } from '@/components/map/LazyPlainMapPane';
import { boxAround } from '@/components/map/outline';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import type { BaseMap, DistrictView } from '@/lib/domain/views';
import { SchemeWords } from './DistrictFacts';

interface NoRoundProps {
  readonly view: DistrictView;
  readonly baseMap: BaseMap;
}

/** A district in which nothing is voted on: what runs there instead, and where it is. */
export default async function NoRound({ view, baseMap }: NoRoundProps) {
  const [t, m] = await Promise.all([getTranslations('district.page'), getTranslations('district.map')]);
  const { district, surroundings, places } = view;
  const box = district.geometry ? boxAround([district.geometry]) : null;
  const areas = [
    ...surroundings.map((one) => ({ ...one, main: false, href: null, schematic: false })),
    ...(district.geometry
      ? [
          {
            name: district.name,
            geometry: district.geometry,
            main: true,
            href: null,
            schematic: district.schematic,
          },
        ]
      : []),
  ];
  return (
    <>
      <div className="wc-explorer__head wc-gutter">
        <Heading level={1}>{district.name}</Heading>
        {district.scheme === 'cheque' && <Paragraph lead>{t('noRound')}</Paragraph>}
        <SchemeWords district={district} />
      </div>
      {box && (
        <ClientMessages paths={['district.map']}>
          <div className="wc-still">
            <LazyPlainMapPane
              name={m('plainName', { district: district.name })}
              baseMap={baseMap}
              areas={areas}
              places={places}
              views={[{ name: district.name, box }]}
              showText={m('show')}
              viewsText={district.name}
            />
          </div>
        </ClientMessages>
      )}
    </>
  );
}
