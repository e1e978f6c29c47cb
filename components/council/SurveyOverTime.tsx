import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import { INDICATORS } from '@/lib/domain/indicators';
import { COHESION_IDS } from '@/lib/domain/indicators/cohesion';
import { WavesCharts } from './cohesion/WavesCharts';
import { WaveTables } from './cohesion/WaveTables';
import { TileFoot } from './TileFoot';
import type { ShownArea } from './view';
import './charts/charts.css';

interface SurveyOverTimeProps {
  /** Of the district. */
  readonly slug: string;
  readonly shown: ShownArea;
}

/** Every wave of the survey of one district: a small chart and a table per question. */
export function SurveyOverTime({ slug, shown }: SurveyOverTimeProps) {
  const t = useTranslations('council');
  const choice = { districts: [slug], rounds: [], municipality: false, sort: 'wijk' } as const;
  return (
    <>
      <Paragraph>{t('overTime.survey')}</Paragraph>
      {COHESION_IDS.map((id) => (
        <article key={id} className="wc-tile" aria-labelledby={`vraag-${id}`}>
          <Heading level={3} id={`vraag-${id}`}>
            {t(`indicators.${id}.question`)}
          </Heading>
          <WavesCharts indicator={INDICATORS[id]} areas={[shown]} />
          <div id={`tabel-${id}`} tabIndex={-1} className="wc-tile__tables">
            <WaveTables indicator={INDICATORS[id]} areas={[shown]} />
          </div>
          <TileFoot indicator={INDICATORS[id]} areas={[shown]} choice={choice} />
        </article>
      ))}
    </>
  );
}
