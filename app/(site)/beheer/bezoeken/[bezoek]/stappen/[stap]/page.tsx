import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import {
  linkPromiseAction,
  movePromiseAction,
  removePromiseAction,
  savePromiseAction,
  setPromiseStatusAction,
} from '@/app/actions/visits';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { FollowPromise } from '@/components/visit/FollowPromise';
import { PromiseForm } from '@/components/visit/PromiseForm';
import { RemovePromise } from '@/components/visit/VisitActs';
import { currentActor } from '@/lib/auth';
import type { StaffVisit } from '@/lib/usecases/visits/manage-visits';
import { getPromiseLinks } from '@/lib/usecases/visits/visit-promises';
import { readStaffVisit, VisitFrame } from '../../../VisitFrame';

interface PageProps {
  readonly params: Promise<{ readonly bezoek: string; readonly stap: string }>;
}

/** In the place of a number: one that is not there yet. */
const NEW = 'nieuw';

export async function generateMetadata() {
  const t = await getTranslations('visit.staff');
  return { title: t('promises') };
}

/** One promised step. */
export default async function PromisePage({ params }: PageProps) {
  const [{ bezoek, stap }, t] = await Promise.all([params, getTranslations('visit.staff')]);
  const found = await readStaffVisit(bezoek);
  const promise = found.ok
    ? found.value.promises.find(({ position }) => String(position) === stap)
    : undefined;
  if (found.ok && !promise && stap !== NEW) notFound();
  const title = promise ? t('promiseTitle', { number: promise.position }) : t('newPromise');
  return (
    <VisitFrame found={found} title={title} part>
      {(visit) => (
        <ClientMessages paths={['visit.staff', 'visit.status', 'visit.error', 'visit.problem']}>
          {promise && visit.visit.published ? (
            <Follow found={visit} promise={promise} />
          ) : (
            <Editor found={visit} promise={promise ?? null} />
          )}
        </ClientMessages>
      )}
    </VisitFrame>
  );
}

type Promised = StaffVisit['promises'][number];

interface PromiseProps<Shown> {
  readonly found: StaffVisit;
  readonly promise: Shown;
}

async function Follow({ found: { visit }, promise }: PromiseProps<Promised>) {
  const links = await getPromiseLinks(await currentActor(), visit.id);
  return (
    <FollowPromise
      visit={visit.id}
      promise={promise}
      links={links.ok ? links.value : { ideas: [], projects: [] }}
      setStatus={setPromiseStatusAction}
      move={movePromiseAction}
      link={linkPromiseAction}
    />
  );
}

function Editor({ found, promise }: PromiseProps<Promised | null>) {
  const { visit, points } = found;
  const filled = {
    text: promise?.text ?? '',
    owner: promise?.owner ?? '',
    dueOn: promise?.dueOn ?? '',
    point: promise?.point ? String(promise.point) : '',
  };
  return (
    <>
      <PromiseForm
        visit={visit.id}
        position={promise?.position ?? null}
        filled={filled}
        points={points.map(({ number, text }) => ({ number, text }))}
        action={savePromiseAction}
      />
      {promise && <RemovePromise visit={visit.id} position={promise.position} action={removePromiseAction} />}
    </>
  );
}
