import { useTranslations } from 'next-intl';
import type { MomentPhoto } from '@/lib/domain/project/views';
import { PHOTO_MOMENTS } from '@/lib/domain/project/words';
import { Heading } from '../ui/Heading';

/** Photos of before, during and after, each leading to itself in full. */
export function ProjectPhotos({ photos }: { readonly photos: readonly MomentPhoto[] }) {
  const t = useTranslations('project');
  if (photos.length === 0) return null;
  return (
    <section className="wc-section">
      <Heading level={2}>{t('page.photos')}</Heading>
      {PHOTO_MOMENTS.filter((moment) => photos.some((photo) => photo.moment === moment)).map((moment) => (
        <div key={moment} className="wc-moment">
          <Heading level={3}>{t(`moment.${moment}`)}</Heading>
          <ul className="wc-gallery">
            {photos
              .filter((photo) => photo.moment === moment)
              .map((photo) => (
                <li key={photo.id}>
                  <a href={`/api/project-foto/${photo.id}`}>
                    <ProjectImage photo={photo} />
                  </a>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** The small version of a photo. */
export function ProjectImage({
  photo: { id, alt, width, height },
}: {
  readonly photo: Omit<MomentPhoto, 'moment'>;
}) {
  return (
    // biome-ignore lint/performance/noImgElement: it was made in this size when it came in
    <img
      src={`/api/project-foto/${id}?klein=1`}
      alt={alt}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
    />
  );
}
