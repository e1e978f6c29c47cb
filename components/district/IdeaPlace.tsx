import { getTranslations } from 'next-intl/server';
import { boxAround } from '@/components/map/outline';
import { PlainMapPane } from '@/components/map/PlainMapPane';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import type { BaseMap, IdeaView } from '@/lib/domain/views';

/** Where the idea is: its buurt in words, its point on a small map. */
export async function IdeaPlace({ view, baseMap }: { readonly view: IdeaView; readonly baseMap: BaseMap }) {
  const { idea, neighbourhoods, district } = view;
  const [t, m] = await Promise.all([getTranslations('district.idea'), getTranslations('district.map')]);
  if (!idea.position) {
    return (
      <section className="wc-section">
        <Heading level={2}>{t('where')}</Heading>
        <Paragraph>{t('noPlace')}</Paragraph>
      </section>
    );
  }
  const areas = neighbourhoods.flatMap(({ code, name, geometry }) =>
    geometry ? [{ name, geometry, main: code === idea.neighbourhoodCode, href: null, schematic: false }] : [],
  );
  const here = areas.filter((area) => area.main);
  const box = boxAround((here.length > 0 ? here : areas).map(({ geometry }) => geometry));
  return (
    <section className="wc-section">
      <Heading level={2}>{t('where')}</Heading>
      {idea.neighbourhoodName && <Paragraph>{idea.neighbourhoodName}</Paragraph>}
      <div className="wc-still">
        <PlainMapPane
          name={m('plainName', { district: idea.neighbourhoodName ?? district.name })}
          baseMap={baseMap}
          areas={areas}
          places={[]}
          spot={{ number: idea.number, theme: idea.theme, position: idea.position }}
          views={box ? [{ name: district.name, box }] : []}
          showText={m('show')}
          viewsText={district.name}
        />
      </div>
    </section>
  );
}
