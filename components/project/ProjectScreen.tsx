import { getTranslations } from 'next-intl/server';
import { boxAround } from '@/components/map/outline';
import { PlainMapPane } from '@/components/map/PlainMapPane';
import type { ProjectView } from '@/lib/domain/project/views';
import type { BaseMap } from '@/lib/domain/views';
import { ClientMessages } from '../layout/ClientMessages';
import { Badge } from '../ui/Badge';
import { Heading } from '../ui/Heading';
import { Paragraph, TextLink } from '../ui/Text';
import { ProjectAsk, ProjectFacts } from './ProjectFacts';
import { ProjectHistory } from './ProjectHistory';
import { ProjectHours } from './ProjectHours';
import { ProjectKeeping } from './ProjectKeeping';
import { ProjectMoney } from './ProjectMoney';
import { ProjectNext } from './ProjectNext';
import { ProjectPhotos } from './ProjectPhotos';
import { ProjectSteps } from './ProjectSteps';
import { StatusSign } from './StatusSign';
import '../district/idea.css';
import './project.css';

interface ProjectScreenProps {
  readonly view: ProjectView;
  readonly baseMap: BaseMap;
}

/** Everything about one project: what happens next, the money, the steps, the photos, who maintains it. */
export async function ProjectScreen({ view, baseMap }: ProjectScreenProps) {
  const [t, themes] = await Promise.all([getTranslations('project.page'), getTranslations('common.theme')]);
  const { district, title, summary, status, theme } = view;
  return (
    <article className="wc-page wc-idea">
      <TextLink href={`/wijk/${district.slug}/projecten`}>{t('back', { district: district.name })}</TextLink>
      <header>
        <Heading level={1}>{title}</Heading>
        <p className="wc-idea__badges">
          <StatusSign status={status} />
          <Badge theme={theme}>{themes(theme)}</Badge>
        </p>
      </header>
      <div className="wc-columns">
        <div>
          <Paragraph lead>{summary}</Paragraph>
          <ProjectNext view={view} />
          <Stopped view={view} />
          <ProjectMoney view={view} />
          <ProjectSteps steps={view.steps} stopped={status === 'stopped'} />
          <ProjectPhotos photos={view.photos} />
        </div>
        <div>
          <ProjectFacts view={view} />
          <ProjectKeeping agreements={view.agreements} status={status} today={view.today} />
          <ProjectHours view={view} />
          <ProjectAsk view={view} />
          <Place view={view} baseMap={baseMap} />
          <ProjectHistory history={view.history} />
        </div>
      </div>
    </article>
  );
}

async function Stopped({ view: { status, statusReason } }: { readonly view: ProjectView }) {
  if (status !== 'stopped' || statusReason === null) return null;
  const t = await getTranslations('project.page');
  return (
    <section className="wc-section">
      <Heading level={2}>{t('why')}</Heading>
      <Paragraph className="wc-said">{statusReason}</Paragraph>
    </section>
  );
}

async function Place({
  view: { position, district, source, theme },
  baseMap,
}: Pick<ProjectScreenProps, 'view' | 'baseMap'>) {
  const box = district.geometry ? boxAround([district.geometry]) : null;
  if (!position || !district.geometry || !box) return null;
  const [t, m] = await Promise.all([getTranslations('project.page'), getTranslations('district.map')]);
  const { name, geometry, schematic } = district;
  const number = source.kind === 'round' ? source.idea : source.application;
  return (
    <section className="wc-section">
      <Heading level={2}>{t('place')}</Heading>
      <ClientMessages paths={['district.map']}>
        <div className="wc-still">
          <PlainMapPane
            name={m('plainName', { district: name })}
            baseMap={baseMap}
            areas={[{ name, geometry, main: true, href: null, schematic }]}
            places={[]}
            spot={{ number, theme, position }}
            views={[{ name, box }]}
            showText={m('show')}
            viewsText={name}
          />
        </div>
      </ClientMessages>
    </section>
  );
}
