import { getTranslations } from 'next-intl/server';
import { boxAround } from '@/components/map/outline';
import type { DistrictProjects } from '@/lib/domain/project/views';
import { PROJECT_STATUSES } from '@/lib/domain/project/words';
import type { BaseMap } from '@/lib/domain/views';
import { ClientMessages } from '../layout/ClientMessages';
import { Heading } from '../ui/Heading';
import { Paragraph, TextLink } from '../ui/Text';
import { ProjectLegend } from './map/ProjectLegend';
import { ProjectMapPane } from './map/ProjectMapPane';
import { marksOf } from './marks';
import { ProjectFilter } from './ProjectFilter';
import { ProjectList } from './ProjectList';
import './project.css';

interface ProjectsScreenProps {
  readonly found: DistrictProjects;
  /** As it stands in the address. */
  readonly asked: string;
  readonly baseMap: BaseMap;
}

/** What became of everything in a district that was given money: a list, and a map beside it. */
export async function ProjectsScreen({ found, asked, baseMap }: ProjectsScreenProps) {
  const t = await getTranslations('project.list');
  const { district, projects } = found;
  const current = PROJECT_STATUSES.find((one) => one === asked) ?? null;
  const shown = projects.filter(({ status }) => current === null || status === current);
  const choices = PROJECT_STATUSES.map((value) => ({
    value,
    count: projects.filter(({ status }) => status === value).length,
  }));
  const path = `/wijk/${district.slug}/projecten`;
  return (
    <div className="wc-page">
      <TextLink href={`/wijk/${district.slug}`}>{t('back', { district: district.name })}</TextLink>
      <Heading level={1}>{t('titleOf', { district: district.name })}</Heading>
      <Paragraph lead>{projects.length === 0 ? t('none') : t('lead')}</Paragraph>
      {projects.length > 0 && (
        <>
          <ProjectFilter path={path} label={t('filter')} choices={choices} current={current} />
          <div className="wc-columns">
            <div>
              {shown.length === 0 ? (
                <Paragraph>{t('noneOf')}</Paragraph>
              ) : (
                <ProjectList slug={district.slug} projects={shown} />
              )}
            </div>
            <Layer found={found} shown={shown} baseMap={baseMap} />
          </div>
        </>
      )}
    </div>
  );
}

interface LayerProps {
  readonly found: DistrictProjects;
  readonly shown: DistrictProjects['projects'];
  readonly baseMap: BaseMap;
}

async function Layer({ found: { district, surroundings }, shown, baseMap }: LayerProps) {
  const t = await getTranslations('project.map');
  const { slug, name, geometry, schematic } = district;
  const box = geometry ? boxAround([geometry]) : null;
  const marked = marksOf(slug, shown);
  if (!geometry || marked.length === 0) return null;
  const around = surroundings.map((one) => ({ ...one, main: false, href: null, schematic: false }));
  return (
    <section aria-labelledby="kaart">
      <Heading level={2} look={3} id="kaart">
        {t('legend')}
      </Heading>
      <ProjectLegend />
      <p className="wc-muted wc-small">{t('lead')}</p>
      <ClientMessages paths={['district.map', 'project.status', 'project.map']}>
        <ProjectMapPane
          name={t('name', { district: name })}
          baseMap={baseMap}
          areas={[...around, { name, geometry, main: true, href: null, schematic }]}
          box={box}
          projects={marked}
          showText={t('show')}
        />
      </ClientMessages>
    </section>
  );
}
