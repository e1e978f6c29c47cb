import type { Photo } from '@/lib/domain/photo';

/** The photos of an idea, small; each leads to the whole one. */
export function IdeaPhotos({ photos }: { readonly photos: readonly Photo[] }) {
  return (
    <ul className="wc-list-plain wc-review__photos">
      {photos.map(({ id, alt, width, height }) => (
        <li key={id}>
          <a href={`/api/foto/${id}`}>
            {/* biome-ignore lint/performance/noImgElement: made small when it was sent, and not public before the idea is */}
            <img src={`/api/foto/${id}?klein=1`} alt={alt} width={width} height={height} loading="lazy" />
          </a>
        </li>
      ))}
    </ul>
  );
}
