import { listVisits, namesOfDistricts } from '@/db/queries/visits';
import { dayOf } from '@/lib/domain/amsterdam';
import { choosePromises, countByDistrict, type PromiseChoice } from '@/lib/domain/visit/choose';
import { isOverdue, type PromiseCounts } from '@/lib/domain/visit/promise';
import type { VisitFacts, VisitPromise } from '@/lib/domain/visit/views';
import type { VisitKind } from '@/lib/domain/visit/words';
import { type CsvFlavour, writePromisesCsv } from '@/lib/formats/promises-csv/write';
import { database } from '../system/database';
import { readVisits } from '../visits/read-visits';

/** A promise with the visit and the district it was made in. Days are ISO days. */
export interface CouncilPromise extends VisitPromise {
  readonly districtSlug: string;
  readonly district: string;
  readonly municipality: string;
  readonly kind: VisitKind;
  readonly visit: Pick<VisitFacts, 'id' | 'title' | 'on' | 'districtSlug'>;
  readonly overdue: boolean;
  /** The day it was due at first. */
  readonly firstDueOn: string;
}

export interface CountedDistrict extends PromiseCounts {
  readonly slug: string;
  readonly name: string;
  readonly municipality: string;
  readonly visits: number;
  readonly all: number;
}

export interface CouncilPromises {
  /** What was chosen, what waits longest first. */
  readonly promises: readonly CouncilPromise[];
  /** Every district with a published visit, by municipality and name; not less when less is chosen. */
  readonly districts: readonly CountedDistrict[];
  readonly sample: boolean;
  readonly today: string;
}

/** What became of what was promised at visits to districts, as everybody may know it. `now` in UTC. */
export async function getPromises(choice: PromiseChoice, now: Date): Promise<CouncilPromises> {
  const db = database();
  const names = await namesOfDistricts(db);
  const rows = await listVisits(db, [...names.keys()], 'published');
  const views = await readVisits(db, rows, 'everybody');
  const today = dayOf(now);
  const all = views.flatMap(({ visit, promises }) =>
    promises.map((promise): CouncilPromise => {
      const { districtSlug, kind, id, title, on } = visit;
      const { name = districtSlug, municipality = '' } = names.get(districtSlug) ?? {};
      return {
        ...promise,
        districtSlug,
        district: name,
        municipality,
        kind,
        visit: { id, title, on, districtSlug },
        overdue: isOverdue(promise, today),
        firstDueOn: promise.history[0]?.dueOn ?? promise.dueOn,
      };
    }),
  );
  return {
    promises: choosePromises(all, choice, today),
    districts: districtsOf(rows, names, countByDistrict(all, today)),
    sample: rows.some(({ sample }) => sample),
    today,
  };
}

const NONE = { promised: 0, in_progress: 0, done: 0, dropped: 0, overdue: 0, all: 0 };

function districtsOf(
  visits: readonly Pick<VisitFacts, 'districtSlug'>[],
  names: Awaited<ReturnType<typeof namesOfDistricts>>,
  counts: ReturnType<typeof countByDistrict>,
): readonly CountedDistrict[] {
  return [...new Set(visits.map(({ districtSlug }) => districtSlug))]
    .map((slug) => {
      const { name = slug, municipality = '' } = names.get(slug) ?? {};
      const own = visits.filter(({ districtSlug }) => districtSlug === slug).length;
      return { ...NONE, ...counts.get(slug), slug, name, municipality, visits: own };
    })
    .toSorted((a, b) => compare(a.municipality, b.municipality) || compare(a.name, b.name));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The promises of the page for the same choice, as a file. `now` in UTC. */
export async function getPromisesCsv(choice: PromiseChoice, flavour: CsvFlavour, now: Date): Promise<string> {
  const { promises } = await getPromises(choice, now);
  return writePromisesCsv(
    promises.map((one) => ({
      ...one,
      visitTitle: one.visit.title,
      visitedOn: one.visit.on,
      ideaId: one.idea ? `${one.idea.roundId}/${one.idea.number}` : null,
      projectId: one.project?.id ?? null,
      projectStatus: one.project?.status ?? null,
    })),
    flavour,
  );
}
