import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Idea } from '@/lib/domain/idea';

/** What is said of an idea beside its place; amounts are whole cents. */
export interface IdeaProperties {
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly contact: string;
  readonly theme: Idea['theme'];
  readonly status: Idea['status'];
  readonly statusReason: string | null;
  readonly costCents: number;
  readonly cofundingCents: number;
  readonly carriedCents: number;
  readonly organiser: string;
  readonly maintainer: string | null;
  readonly neighbourhoodCode: string | null;
  readonly neighbourhood: string | null;
}

/**
 * Ideas as GeoJSON (RFC 7946): longitude before latitude, WGS 84, six decimals (section 11.2 calls that enough). An idea of
 * the whole district has no place, and so `geometry: null` (section 3.2).
 */
export function ideasGeoJson(ideas: readonly Idea[]): FeatureCollection<Point | null, IdeaProperties> {
  return { type: 'FeatureCollection', features: ideas.map(featureOf) };
}

function featureOf(idea: Idea): Feature<Point | null, IdeaProperties> {
  const { position } = idea;
  return {
    type: 'Feature',
    id: idea.number,
    geometry: position && { type: 'Point', coordinates: [position.lon6 / 1e6, position.lat6 / 1e6] },
    properties: {
      number: idea.number,
      title: idea.title,
      summary: idea.summary,
      contact: idea.contact,
      theme: idea.theme,
      status: idea.status,
      statusReason: idea.statusReason,
      costCents: idea.costCents,
      cofundingCents: idea.cofundingCents,
      carriedCents: idea.carriedCents,
      organiser: idea.organiser,
      maintainer: idea.maintainer,
      neighbourhoodCode: idea.neighbourhoodCode,
      neighbourhood: idea.neighbourhoodName,
    },
  };
}
