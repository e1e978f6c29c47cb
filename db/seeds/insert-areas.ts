import type { KeyFigures } from '@/lib/domain/area';
import type { Connection } from '../client';
import { district, municipality, neighbourhood, place } from '../schema';
import { DEMO_DISTRICTS, DEMO_MUNICIPALITIES, DEMO_NEIGHBOURHOODS } from './areas';
import type { DemoPlace } from './demo';

/** True when no municipality is known yet: the demo only goes into an empty database. */
export async function hasNoAreas(db: Connection): Promise<boolean> {
  return (await db.$count(municipality)) === 0;
}

/** The demo's areas and places. Outlines are real or marked as schematic; places are sample data. */
export async function insertDemoAreas(tx: Connection, places: readonly DemoPlace[]): Promise<void> {
  await tx.insert(municipality).values([...DEMO_MUNICIPALITIES]);
  await tx.insert(district).values(
    DEMO_DISTRICTS.map(({ municipality: municipalityCode, figures, ...row }) => ({
      ...row,
      municipalityCode,
      ...figureColumns(figures),
    })),
  );
  await tx
    .insert(neighbourhood)
    .values(DEMO_NEIGHBOURHOODS.map(({ figures, ...row }) => ({ ...row, ...figureColumns(figures) })));
  await tx.insert(place).values([...places]);
}

function figureColumns(figures: KeyFigures | null) {
  return {
    households: figures?.households ?? null,
    inhabitants: figures?.inhabitants ?? null,
    figuresYear: figures?.year ?? null,
    figuresSource: figures?.source ?? null,
    figureValues: figures?.values ?? null,
  };
}
