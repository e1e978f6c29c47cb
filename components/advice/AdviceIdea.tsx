'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { AdviceView } from '@/lib/domain/advice';
import type { BaseMap } from '@/lib/domain/views';
import { formatMoney } from '@/lib/format';
import { boxAround } from '../map/outline';
import { PlainMapPane } from '../map/PlainMapPane';
import { Heading } from '../ui/Heading';
import { Paragraph } from '../ui/Text';

/** The idea that a partner is asked about, with its point on the map and its photos. */
export function AdviceIdea({ view, baseMap }: { readonly view: AdviceView; readonly baseMap: BaseMap }) {
  const t = useTranslations('review.partner');
  const locale = useLocale();
  const { idea, photos } = view;
  return (
    <section className="wc-section">
      <Heading level={2}>{t('idea')}</Heading>
      <Heading level={3}>{idea.title}</Heading>
      <Paragraph>{idea.summary}</Paragraph>
      <Paragraph>{idea.contact}</Paragraph>
      <Paragraph>
        {t('cost', { amount: formatMoney(idea.costCents, locale) })}{' '}
        {idea.cofundingCents > 0 && t('cofunding', { amount: formatMoney(idea.cofundingCents, locale) })}
        <br />
        {t('organiser', { name: idea.organiser })}
        <br />
        {idea.maintainer === null ? t('maintainerNone') : t('maintainer', { name: idea.maintainer })}
        <br />
        {idea.neighbourhoodName === null ? t('placeNone') : t('place', { name: idea.neighbourhoodName })}
      </Paragraph>
      {photos.length > 0 && (
        <ul className="wc-list-plain wc-review__photos">
          {photos.map(({ alt, source }) => (
            <li key={source}>
              {/* biome-ignore lint/performance/noImgElement: it comes with the answer of the link and has no address */}
              <img src={source} alt={alt} />
            </li>
          ))}
        </ul>
      )}
      {idea.position && <IdeaSpot view={view} baseMap={baseMap} />}
    </section>
  );
}

function IdeaSpot({ view: { idea, areas }, baseMap }: Parameters<typeof AdviceIdea>[0]) {
  const t = useTranslations('review.partner');
  const drawn = useMemo(
    () =>
      areas.flatMap(({ name, geometry }) =>
        geometry
          ? [{ name, geometry, main: name === idea.neighbourhoodName, href: null, schematic: false }]
          : [],
      ),
    [areas, idea.neighbourhoodName],
  );
  const here = drawn.filter(({ main }) => main);
  const box = boxAround((here.length > 0 ? here : drawn).map(({ geometry }) => geometry));
  if (!idea.position) return null;
  return (
    <div className="wc-still">
      <PlainMapPane
        name={t('map')}
        baseMap={baseMap}
        areas={drawn}
        places={[]}
        spot={{ number: idea.number, theme: idea.theme, position: idea.position }}
        views={box ? [{ name: t('map'), box }] : []}
        showText={t('show')}
        viewsText={t('map')}
      />
    </div>
  );
}
