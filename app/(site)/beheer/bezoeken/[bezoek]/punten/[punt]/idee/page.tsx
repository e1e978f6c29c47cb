import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { makePointIdeaAction } from '@/app/actions/visits';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { EMPTY_IDEA } from '@/components/staff/ideas/filled';
import { IdeaEditor } from '@/components/staff/ideas/IdeaEditor';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { staffVisitHref } from '@/components/visit/links';
import { currentActor } from '@/lib/auth';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import { getPointIdeaGround, type PointIdeaGround } from '@/lib/usecases/visits/point-to-idea';
import { StaffFrame } from '../../../../../StaffFrame';
import '@/components/staff/setup/setup.css';
import '@/components/visit/visit.css';

interface PageProps {
  readonly params: Promise<{ readonly bezoek: string; readonly punt: string }>;
  readonly searchParams: Promise<{ readonly ronde?: string | string[] }>;
}

export async function generateMetadata() {
  const t = await getTranslations('visit.staff');
  return { title: t('toIdea') };
}

/** Makes an idea of a point, in a round of the district that takes ideas. */
export default async function PointIdeaPage({ params, searchParams }: PageProps) {
  const [{ bezoek, punt }, { ronde }, t, actor] = await Promise.all([
    params,
    searchParams,
    getTranslations('visit.staff'),
    currentActor(),
  ]);
  const at = { visitId: bezoek, number: /^\d{1,3}$/.test(punt) ? Number(punt) : 0 };
  const found = await getPointIdeaGround(actor, at, typeof ronde === 'string' ? ronde : null);
  const path = staffVisitHref(at.visitId);
  // What became of it in the meantime is told there.
  if (!found.ok && found.error === 'ALREADY_IDEA') redirect(`${path}/punten/${at.number}`);
  if (!found.ok && found.error === 'NOT_PUBLISHED') redirect(path);
  return (
    <StaffFrame
      title={found.ok ? t('ideaTitle', { number: at.number }) : t('toIdea')}
      back={{
        href: found.ok ? path : '/beheer/bezoeken',
        text: t(found.ok ? 'backToVisit' : 'backToVisits'),
      }}
      sample={found.ok && found.value.visit.sample}
      refused={found.ok ? null : actor.kind === 'staff' ? t('forbidden') : t('signIn')}
    >
      {found.ok && <Ground found={found.value} path={`${path}/punten/${at.number}/idee`} />}
    </StaffFrame>
  );
}

async function Ground({ found, path }: { readonly found: PointIdeaGround; readonly path: string }) {
  const t = await getTranslations('visit.staff');
  const { visit, point, rounds, ground } = found;
  if (rounds.length === 0) return <Paragraph>{t('ideaNoRound')}</Paragraph>;
  if (!ground)
    return (
      <>
        <Heading level={2}>{t('ideaChoose')}</Heading>
        <ul>
          {rounds.map(({ id, title }) => (
            <li key={id}>
              <TextLink href={`${path}?ronde=${encodeURIComponent(id)}`}>{title}</TextLink>
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <ClientMessages paths={['ideas', 'common.theme', 'district.map', 'help.address']}>
      <Paragraph>{t('ideaIntro')}</Paragraph>
      <blockquote className="wc-visit__answer">{point.text}</blockquote>
      <IdeaEditor
        round={ground.round.id}
        number={null}
        shownNumber={ground.nextNumber}
        filled={{
          ...EMPTY_IDEA,
          summary: point.text,
          organiser: t('ideaOrganiser'),
          lat6: point.lat6 === null ? '' : String(point.lat6),
          lon6: point.lon6 === null ? '' : String(point.lon6),
        }}
        areas={ground.areas}
        baseMap={getBaseMap()}
        action={makePointIdeaAction.bind(null, visit.id, point.number)}
      />
    </ClientMessages>
  );
}
