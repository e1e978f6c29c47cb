import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { askAdviceAction, renewAdviceAction, withdrawAdviceAction } from '@/app/actions/advice';
import { decideIdeaAction, saveIdeaAction } from '@/app/actions/ideas';
import { changePhotoAction, listPhotosAction } from '@/app/actions/photos';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { PhotoManager } from '@/components/propose/photos/PhotoManager';
import { AdviceList } from '@/components/staff/ideas/AdviceList';
import { AskAdvice } from '@/components/staff/ideas/AskAdvice';
import { Decide } from '@/components/staff/ideas/Decide';
import { filledFromIdea } from '@/components/staff/ideas/filled';
import { IdeaEditor } from '@/components/staff/ideas/IdeaEditor';
import { IdeaHistory } from '@/components/staff/ideas/IdeaHistory';
import { IdeaOverview } from '@/components/staff/ideas/IdeaOverview';
import { RelatedIdeas } from '@/components/staff/ideas/RelatedIdeas';
import { Alert } from '@/components/ui/Alert';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import type { StaffIdea } from '@/lib/usecases/ideas/review-idea';

/** Everything about one idea in the order in which it is judged: what it is, what others say, the decision, its past. */
export async function ReviewIdea({ found }: { readonly found: StaffIdea }) {
  const t = await getTranslations('review');
  const { round, idea, history, fixed } = found;
  return (
    <>
      {fixed && <FixedText />}
      <Part title={t('page.overview')}>
        <IdeaOverview {...found} />
        <RelatedIdeas {...found} round={round.id} />
        {found.hasPage && (
          <Paragraph>
            <TextLink href={`/wijk/${round.districtSlug}/ideeen/${idea.number}?ronde=${round.id}`}>
              {t('page.publicPage')}
            </TextLink>
          </Paragraph>
        )}
      </Part>
      <Part title={t('page.photos')}>
        <ClientMessages paths={['help.photos']}>
          <PhotoManager
            owner={{ round: round.id, number: idea.number }}
            actions={{ list: listPhotosAction, change: changePhotoAction }}
            open={found.photosOpen}
          />
        </ClientMessages>
      </Part>
      <Advice found={found} />
      <Decision found={found} />
      {history.length > 0 && (
        <Part title={t('page.history')}>
          <IdeaHistory history={history} />
        </Part>
      )}
      {!fixed && <Editor found={found} />}
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="wc-section">
      <Heading level={2}>{title}</Heading>
      {children}
    </section>
  );
}

async function Advice({ found }: { readonly found: StaffIdea }) {
  const t = await getTranslations('review.advice');
  const { round, idea, advice, asking, today } = found;
  if (!asking && advice.length === 0) return null;
  const at = { round: round.id, number: idea.number };
  return (
    <Part title={t('title')}>
      {asking && <Paragraph>{t('intro')}</Paragraph>}
      <ClientMessages paths={['review.advice', 'review.answer']}>
        <AdviceList {...at} advice={advice} renew={renewAdviceAction} withdraw={withdrawAdviceAction} />
        {asking && (
          <details className="wc-review__edit">
            <summary>{t('ask')}</summary>
            <AskAdvice {...at} today={today} action={askAdviceAction} />
          </details>
        )}
      </ClientMessages>
    </Part>
  );
}

async function Decision({ found }: { readonly found: StaffIdea }) {
  const t = await getTranslations('review.decide');
  const { round, idea, version, conditions, mailed } = found;
  const { id, phase } = round;
  const { number, status } = idea;
  if (found.fixed && phase !== 'voting') return null;
  return (
    <Part title={t('title')}>
      <ClientMessages paths={['review.decide']}>
        <Decide
          round={{ id, phase }}
          idea={{ number, status, version }}
          filled={{ cost: filledFromIdea(idea).cost, conditions: conditions ?? '' }}
          mailed={mailed}
          action={decideIdeaAction}
        />
      </ClientMessages>
    </Part>
  );
}

async function FixedText() {
  const t = await getTranslations('ideas');
  return <Alert kind="info">{t('fixed')}</Alert>;
}

async function Editor({ found: { round, idea, version, areas } }: { readonly found: StaffIdea }) {
  const t = await getTranslations('review.page');
  return (
    <section className="wc-section">
      <details className="wc-review__edit">
        <summary>{t('edit')}</summary>
        <ClientMessages paths={['ideas', 'common.theme', 'district.map', 'help.address']}>
          <IdeaEditor
            round={round.id}
            number={idea.number}
            version={version}
            shownNumber={idea.number}
            filled={filledFromIdea(idea)}
            areas={areas}
            baseMap={getBaseMap()}
            action={saveIdeaAction}
          />
        </ClientMessages>
      </details>
    </section>
  );
}
