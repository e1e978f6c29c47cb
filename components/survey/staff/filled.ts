import type { StaffSurvey } from '@/lib/domain/survey/views';
import { cellName } from '@/lib/domain/survey/wave-form';
import type { FilledWave } from './WaveForm';

/** What the boxes hold for this wave. */
export function filledWave(survey: StaffSurvey): FilledWave {
  const { title, scope, opensOn, closesOn, population, margins } = survey;
  const cells = Object.entries(margins?.cells ?? {}).flatMap(([margin, own]) =>
    Object.entries(own).map(([cell, people]) => [cellName(margin, cell), String(people)] as const),
  );
  return {
    title,
    scope,
    opensOn,
    closesOn,
    population: population === null ? '' : String(population),
    source: margins?.source ?? '',
    cells: Object.fromEntries(cells),
  };
}
