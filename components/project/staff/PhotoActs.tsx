import { getTranslations } from 'next-intl/server';
import { Paragraph } from '../../ui/Text';
import { ProjectImage } from '../ProjectPhotos';
import { ActForm } from './ActForm';
import { ActSection } from './ActSection';
import { AddProjectPhoto } from './AddProjectPhoto';
import type { PartProps } from './StepActs';

interface PhotoActsProps extends PartProps {
  /** Photos of one moment. */
  readonly most: number;
}

/** Photos of before, during and after: add, describe, take away. */
export async function PhotoActs({ view, action, most }: PhotoActsProps) {
  const [t, form, moments] = await Promise.all([
    getTranslations('project.staff'),
    getTranslations('project.form'),
    getTranslations('project.moment'),
  ]);
  const { photos, id: project } = view;
  return (
    <ActSection id="fotos" title={t('photos')}>
      {photos.length === 0 && <Paragraph>{t('noPhotos')}</Paragraph>}
      <ul className="wc-projects">
        {photos.map((photo) => (
          <li key={photo.id} className="wc-projectcard">
            <div className="wc-projectcard__words">
              <p>
                <b>{moments(photo.moment)}</b>
              </p>
              <p>{photo.alt}</p>
              <details>
                <summary>
                  {form('photoChange')}
                  <span className="wc-hidden-label">: {photo.alt}</span>
                </summary>
                <div className="wc-acts">
                  <ActForm
                    project={project}
                    action={action}
                    act="describe_photo"
                    id={`foto-${photo.id}`}
                    hidden={{ photo: photo.id }}
                    fields={[{ kind: 'line', name: 'alt', label: form('photoAlt'), value: photo.alt }]}
                  />
                  <ActForm
                    project={project}
                    action={action}
                    act="remove_photo"
                    id={`foto-${photo.id}-weg`}
                    hidden={{ photo: photo.id }}
                    fields={[]}
                    button={form('photoRemove', { alt: photo.alt })}
                    look="default"
                  />
                </div>
              </details>
            </div>
            <ProjectImage photo={photo} />
          </li>
        ))}
      </ul>
      <details>
        <summary>{form('photoAdd')}</summary>
        <AddProjectPhoto project={project} most={most} />
      </details>
    </ActSection>
  );
}
