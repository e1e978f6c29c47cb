'use client';

import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import type { BaseMap } from '@/lib/domain/views';
import { LinkState } from '../../secret-link/LinkState';
import { TakeBack } from '../../secret-link/TakeBack';
import { useSecretLink } from '../../secret-link/useSecretLink';
import { Heading } from '../../ui/Heading';
import { HelperList } from '../helpers/HelperList';
import { PhotoManager } from '../photos/PhotoManager';
import type { PhotoActions } from '../photos/types';
import type { MyIdeaActions } from '../types';
import { Answer } from './Answer';
import { Edit } from './Edit';
import { History } from './History';
import { Mail } from './Mail';
import { Organisers } from './Organisers';
import { Status } from './Status';
import { useMyIdea } from './useMyIdea';

interface MyIdeaProps {
  readonly actions: MyIdeaActions;
  readonly photos: PhotoActions;
  readonly helpers: Omit<ComponentProps<typeof HelperList>, 'token'>;
  readonly baseMap: BaseMap;
}

/** An idea for who brought it in: where it stands, who organises it, and everything that can still be changed. */
export function MyIdea({ actions, photos, helpers, baseMap }: MyIdeaProps) {
  const t = useTranslations('propose.mine');
  const token = useSecretLink('mijn-idee');
  const mine = useMyIdea(token, actions);
  const { view } = mine;
  if (!token || view === null || typeof view === 'string') {
    return <LinkState token={token} view={typeof view === 'string' ? view : null} say={t} />;
  }
  return (
    <>
      <Status view={view} mine={mine} />
      <Organisers view={view} mine={mine} />
      <Edit view={view} mine={mine} baseMap={baseMap} />
      <section className="wc-section">
        <Heading level={2}>{t('photos')}</Heading>
        <PhotoManager owner={{ token }} actions={photos} open={view.can.withdraw} />
      </section>
      <section className="wc-section">
        <Heading level={2}>{t('helpers')}</Heading>
        <HelperList token={token} {...helpers} />
      </section>
      <Mail view={view} mine={mine} />
      <History view={view} />
      <TakeBack open={view.can.withdraw} say={t} onTakeBack={mine.withdraw} busy={mine.busy}>
        <Answer mine={mine} part="withdraw" done={t('withdrawn')} />
      </TakeBack>
    </>
  );
}
