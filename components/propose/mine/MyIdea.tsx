'use client';

import { useTranslations } from 'next-intl';
import { type ComponentProps, useMemo } from 'react';
import type { BaseMap } from '@/lib/domain/views';
import { Heading } from '../../ui/Heading';
import { HelperList } from '../helpers/HelperList';
import { LinkTrouble } from '../LinkTrouble';
import { PhotoManager } from '../photos/PhotoManager';
import type { PhotoActions } from '../photos/types';
import type { MyIdeaActions } from '../types';
import { useSecretLink } from '../useSecretLink';
import { Edit } from './Edit';
import { History } from './History';
import { Mail } from './Mail';
import { Organisers } from './Organisers';
import { Status } from './Status';
import { useMyIdea } from './useMyIdea';
import { Withdraw } from './Withdraw';

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
  const owner = useMemo(() => ({ token: token ?? '' }), [token]);
  const { view } = mine;
  if (token === '') return <LinkTrouble title={t('noLinkTitle')} text={t('noLink')} />;
  if (token === null || view === null) return <p role="status">{t('checking')}</p>;
  if (view === 'invalid') return <LinkTrouble title={t('invalidTitle')} text={t('invalid')} />;
  return (
    <>
      <Status view={view} mine={mine} />
      <Organisers view={view} mine={mine} />
      <Edit key={view.idea.status} view={view} mine={mine} baseMap={baseMap} />
      <section className="wc-section">
        <Heading level={2}>{t('photos')}</Heading>
        <PhotoManager owner={owner} actions={photos} open={view.can.withdraw} />
      </section>
      <section className="wc-section">
        <Heading level={2}>{t('helpers')}</Heading>
        <HelperList token={token} {...helpers} />
      </section>
      <Mail view={view} mine={mine} />
      <History view={view} />
      <Withdraw view={view} mine={mine} />
    </>
  );
}
