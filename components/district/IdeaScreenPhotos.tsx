import { getTranslations } from 'next-intl/server';
import { Heading } from '@/components/ui/Heading';
import type { Photo } from '@/lib/domain/photo';

/** The photos of an idea, each leading to itself in full; works without a script. */
export async function IdeaScreenPhotos({ photos }: { readonly photos: readonly Photo[] }) {
  if (photos.length === 0) return null;
  const t = await getTranslations('district.about');
  return (
    <section className="wc-section">
      <Heading level={2}>{t('photos')}</Heading>
      <ul className="wc-gallery">
        {photos.map(({ id, alt, width, height }) => (
          <li key={id}>
            <a href={`/api/foto/${id}`}>
              {/* biome-ignore lint/performance/noImgElement: it was made in these two sizes when it came in */}
              <img
                src={`/api/foto/${id}?klein=1`}
                srcSet={sourcesOf(id, width, height)}
                sizes="(min-width: 48rem) 22rem, 100vw"
                alt={alt}
                width={width}
                height={height}
                loading="lazy"
                decoding="async"
              />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Both versions with their widths; only one of a photo that was small to begin with. */
function sourcesOf(id: string, width: number, height: number): string | undefined {
  // The small version is at most 480 pixels wide and high.
  const small = Math.round(width * Math.min(1, 480 / Math.max(width, height)));
  return small < width ? `/api/foto/${id}?klein=1 ${small}w, /api/foto/${id} ${width}w` : undefined;
}
