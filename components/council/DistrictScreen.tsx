import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { OnThisPage } from '@/components/outcome/OnThisPage';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import type { Observation } from '@/lib/domain/indicators';
import type { DistrictEvent } from '@/lib/domain/indicators/timeline';
import type { ProjectStatus } from '@/lib/domain/project/words';
import type { PromiseCounts } from '@/lib/domain/visit/promise';
import { FundTable, ProjectTable, RoundTable } from './DistrictTables';
import { DistrictTimeline } from './DistrictTimeline';
import { TakeAlong } from './print/TakeAlong';
import { SurveyOverTime } from './SurveyOverTime';
import { TurnoutOverTime } from './TurnoutOverTime';
import './council.css';
import './dark.css';

/** The page's own copy of what the use-case gives; days are ISO days. */
export interface DistrictOverTime {
  readonly district: {
    readonly slug: string;
    readonly name: string;
    readonly municipality: string;
    readonly area: Observation['area'];
  };
  readonly rounds: readonly {
    readonly round: {
      readonly id: string;
      readonly title: string;
      readonly opensOn: string;
      readonly closesOn: string;
      readonly countedOn: string | null;
    };
    readonly observations: readonly Observation[];
  }[];
  readonly funds: readonly {
    readonly id: string;
    readonly title: string;
    readonly year: number;
    readonly budgetCents: number;
    readonly grantedCents: number;
    readonly paidCents: number;
    readonly carriedOutCents: number;
    readonly leftCents: number;
  }[];
  readonly projects: readonly {
    readonly id: string;
    readonly title: string;
    readonly status: ProjectStatus;
    readonly awardedOn: string;
    readonly dueOn: string | null;
    readonly endedOn: string | null;
    readonly awardedCents: number;
    readonly paidCents: number;
  }[];
  readonly visits: number;
  readonly promises: PromiseCounts & { readonly all: number };
  readonly cohesion: readonly Observation[];
  readonly events: readonly DistrictEvent[];
  readonly today: string;
}

const PARTS = [
  ['rounds', 'rondes'],
  ['funds', 'wijkbudget'],
  ['projects', 'projecten'],
  ['cohesion', 'samenhang'],
  ['visits', 'bezoeken'],
  ['events', 'tijdlijn'],
] as const;
type Part = (typeof PARTS)[number][0];

/** One district over the years: tables first, then the same on a time line. */
export function DistrictScreen(props: DistrictOverTime) {
  const { district, rounds, funds, projects, visits, promises, cohesion, events, today } = props;
  const t = useTranslations('council.overTime');
  const tile = useTranslations('council.tile');
  const { name, slug, municipality } = district;
  return (
    <div className="wc-page wc-council">
      <Paragraph>
        <TextLink href="/raad">{t('back')}</TextLink>
      </Paragraph>
      <Heading level={1}>{t('title', { district: name })}</Heading>
      <Paragraph lead>{t('lead', { district: name, municipality })}</Paragraph>
      <Paragraph>
        <TextLink href={`/raad?wijk=${encodeURIComponent(slug)}`}>
          {t('compare', { district: name })}
        </TextLink>
      </Paragraph>
      <TakeAlong
        files={(['open', 'excel'] as const).map((flavour) => ({
          href: `/api/raad/wijk/${encodeURIComponent(slug)}/waarnemingen.csv?smaak=${flavour}`,
          label: tile(flavour === 'open' ? 'csv' : 'csvExcel'),
        }))}
      />
      <OnThisPage parts={PARTS.map(([part, id]) => ({ id, label: t(`parts.${part}`) }))} />
      <Section part="rounds" empty={rounds.length === 0}>
        <RoundTable rounds={rounds} />
        <TurnoutOverTime rounds={rounds} district={district} events={events} />
      </Section>
      <Section part="funds" empty={funds.length === 0}>
        <FundTable funds={funds} />
      </Section>
      <Section part="projects" empty={projects.length === 0}>
        <ProjectTable slug={slug} projects={projects} />
      </Section>
      <Section part="cohesion" empty={!cohesion.some(({ dimension }) => dimension === 'wave')}>
        <SurveyOverTime slug={slug} shown={{ area: district.area, observations: cohesion }} />
      </Section>
      <Section part="visits" empty={visits === 0}>
        <Paragraph>{t('visitsLine', { visits, ...promises, inProgress: promises.in_progress })}</Paragraph>
        <Paragraph>
          <TextLink href={`/raad/bezoeken?wijk=${encodeURIComponent(slug)}`}>
            {t('visitsLink', { district: name })}
          </TextLink>
        </Paragraph>
      </Section>
      <Section part="events" empty={events.length === 0}>
        <DistrictTimeline events={events} slug={slug} district={name} today={today} />
      </Section>
    </div>
  );
}

interface SectionProps {
  readonly part: Part;
  readonly empty: boolean;
  readonly children: ReactNode;
}

function Section({ part, empty, children }: SectionProps) {
  const t = useTranslations('council.overTime');
  const id = PARTS.find(([one]) => one === part)?.[1];
  return (
    <section className="wc-section" aria-labelledby={id}>
      <Heading level={2} {...(id ? { id } : {})}>
        {t(`parts.${part}`)}
      </Heading>
      {empty ? <Paragraph>{t('none')}</Paragraph> : children}
    </section>
  );
}
