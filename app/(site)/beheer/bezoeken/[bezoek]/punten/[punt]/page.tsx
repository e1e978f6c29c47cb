import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { answerPointAction, removePointAction, savePointAction } from '@/app/actions/visits';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { ButtonLink } from '@/components/ui/Button';
import { CameOfIt } from '@/components/visit/CameOfIt';
import { staffVisitHref } from '@/components/visit/links';
import { PointForm } from '@/components/visit/PointForm';
import { AnswerForm, RemovePoint } from '@/components/visit/VisitActs';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import type { StaffVisit } from '@/lib/usecases/visits/manage-visits';
import { readStaffVisit, VisitFrame } from '../../../VisitFrame';

interface PageProps {
  readonly params: Promise<{ readonly bezoek: string; readonly punt: string }>;
}

/** In the place of a number: one that is not there yet. */
const NEW = 'nieuw';

export async function generateMetadata() {
  const t = await getTranslations('visit.staff');
  return { title: t('points') };
}

/** One point that was heard. */
export default async function PointPage({ params }: PageProps) {
  const [{ bezoek, punt }, t] = await Promise.all([params, getTranslations('visit.staff')]);
  const found = await readStaffVisit(bezoek);
  const point = found.ok ? found.value.points.find(({ number }) => String(number) === punt) : undefined;
  if (found.ok && !point && punt !== NEW) notFound();
  const title = point ? t('pointTitle', { number: point.number }) : t('newPoint');
  return (
    <VisitFrame found={found} title={title} part>
      {(visit) => (
        <ClientMessages paths={['visit.staff', 'visit.error', 'visit.problem', 'district.map']}>
          {point && visit.visit.published ? (
            <Published found={visit} point={point} />
          ) : (
            <Editor found={visit} point={point ?? null} />
          )}
        </ClientMessages>
      )}
    </VisitFrame>
  );
}

type Point = StaffVisit['points'][number];

interface PointProps {
  readonly found: StaffVisit;
  readonly point: Point;
}

function Editor({ found, point }: { readonly found: StaffVisit; readonly point: Point | null }) {
  const { visit, points, geometry, district } = found;
  const next = Math.max(0, ...points.map(({ number }) => number)) + 1;
  return (
    <>
      <PointForm
        visit={visit.id}
        number={point?.number ?? null}
        shownNumber={point?.number ?? next}
        filled={{ text: point?.text ?? '', answer: point?.answer ?? '', position: point?.position ?? null }}
        earlier={visit.published ? points.map(({ number, text }) => ({ number, text })) : []}
        district={{ name: district.name, geometry }}
        baseMap={getBaseMap()}
        action={savePointAction}
      />
      {point && <RemovePoint visit={visit.id} number={point.number} action={removePointAction} />}
    </>
  );
}

/** What everybody reads already: it gets an answer or an idea, once. */
async function Published({ found: { visit }, point }: PointProps) {
  const [t, open] = await Promise.all([getTranslations('visit.staff'), getTranslations('visit.public')]);
  const { number, text, answer, idea, project } = point;
  return (
    <>
      <div className="wc-visit__item">
        <p>{text}</p>
        {answer !== null && <p className="wc-visit__answer">{open('answer', { answer })}</p>}
        <CameOfIt idea={idea} project={project} />
      </div>
      {!idea && (
        <p>
          <ButtonLink href={`${staffVisitHref(visit.id)}/punten/${number}/idee`}>{t('toIdea')}</ButtonLink>
        </p>
      )}
      {answer === null && <AnswerForm visit={visit.id} number={number} action={answerPointAction} />}
    </>
  );
}
