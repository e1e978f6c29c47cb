import type { Connection } from '@/db/client';
import {
  listPoints,
  listPromiseHistory,
  listPromises,
  type PromiseHistoryRow,
  type VisitRow,
} from '@/db/queries/visits';
import { hasPage } from '@/lib/domain/shown-ideas';
import type { LinkedIdea, VisitPoint, VisitPromise, VisitView } from '@/lib/domain/visit/views';

/** Who reads: staff see the title of an idea that residents may not see yet. */
export type Reader = 'staff' | 'everybody';

type PointLine = Awaited<ReturnType<typeof listPoints>>[number];
type PromiseLine = Awaited<ReturnType<typeof listPromises>>[number];

/** These visits with their points, promises and what came of them, in their order; three queries whatever their number. */
export async function readVisits(
  db: Connection,
  visits: readonly VisitRow[],
  reader: Reader,
): Promise<readonly VisitView[]> {
  if (visits.length === 0) return [];
  const ids = visits.map(({ id }) => id);
  const [points, promises] = await Promise.all([listPoints(db, ids), listPromises(db, ids)]);
  const history =
    promises.length === 0
      ? []
      : await listPromiseHistory(
          db,
          promises.map(({ promise }) => promise.id),
        );
  return visits.map((visit) => {
    const own = points
      .filter(({ point }) => point.visitId === visit.id)
      .map((line) => pointView(line, reader));
    return {
      visit,
      points: own,
      promises: promises
        .filter(({ promise }) => promise.visitId === visit.id)
        .map((line) => promiseView(line, own, history, reader)),
    };
  });
}

function pointView({ point, idea, ideaDistrict, project }: PointLine, reader: Reader): VisitPoint {
  const { number, text, answer, lat6, lon6, corrects } = point;
  const position = lat6 === null || lon6 === null ? null : { lat6, lon6 };
  return { number, text, answer, position, corrects, idea: ideaView(idea, ideaDistrict, reader), project };
}

function promiseView(
  { promise, idea, ideaDistrict, project }: PromiseLine,
  points: readonly VisitPoint[],
  history: readonly PromiseHistoryRow[],
  reader: Reader,
): VisitPromise {
  const { id, position, point, text, owner, dueOn, status, statusOn, statusText } = promise;
  const answered = points.find(({ number }) => number === point);
  // What a promise names itself goes before what came of the point that it answers.
  const own = idea !== null || project !== null;
  return {
    position,
    point,
    text,
    owner,
    dueOn,
    status,
    statusOn,
    statusText,
    idea: own ? ideaView(idea, ideaDistrict, reader) : (answered?.idea ?? null),
    project: own ? project : (answered?.project ?? null),
    history: history
      .filter(({ promiseId }) => promiseId === id)
      .map((line) => ({ on: line.on, status: line.status, dueOn: line.dueOn, text: line.text })),
  };
}

function ideaView(idea: PointLine['idea'], districtSlug: string | null, reader: Reader): LinkedIdea | null {
  if (!idea) return null;
  const { roundId, number, title, status } = idea;
  return { roundId, number, districtSlug, title: reader === 'staff' || hasPage(idea) ? title : null, status };
}
