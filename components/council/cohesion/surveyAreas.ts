import type { Indicator, Observation } from '@/lib/domain/indicators';
import type { ShownArea } from '../view';

/** A district where a survey was published, with its observations of one measure. */
export interface SurveyArea {
  readonly area: Observation['area'];
  readonly waves: readonly Observation[];
  /** Between waves, and that beside elsewhere. */
  readonly changes: readonly Observation[];
}

export function surveyAreas(areas: readonly ShownArea[], id: Indicator['id']): readonly SurveyArea[] {
  return areas.flatMap(({ area, observations }) => {
    const own = observations.filter(({ indicator }) => indicator === id);
    const waves = own.filter(({ dimension }) => dimension === 'wave');
    const changes = own.filter(({ dimension }) => dimension === 'change' || dimension === 'difference');
    return waves.length > 0 ? [{ area, waves, changes }] : [];
  });
}
