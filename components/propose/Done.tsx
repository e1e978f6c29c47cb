'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { BroughtIn } from '@/lib/domain/idea-proposal-views';
import { ProofQr } from '../ballot/steps/ProofQr';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Heading } from '../ui/Heading';
import { Paragraph } from '../ui/Text';
import { PhotoUpload } from './photos/PhotoUpload';
import type { ChosenPhoto } from './photos/types';
import { StepHeading } from './StepHeading';
import { addressOf, LinkToCopy } from './share/LinkToCopy';

interface DoneProps {
  readonly brought: BroughtIn;
  readonly mailed: boolean;
  /** They are sent now that the idea exists. */
  readonly photos: readonly ChosenPhoto[];
}

/** The idea is in: what happens next, and the two links, shown this once. */
export function Done({ brought, mailed, photos }: DoneProps) {
  const t = useTranslations('propose');
  const { number, again, submitted, organisers, minePath, joinPath } = brought;
  const owner = useMemo(() => ({ token: tokenOf(minePath) }), [minePath]);
  const missing = Math.max(0, organisers.needed - organisers.count);
  return (
    <>
      <StepHeading takeFocus>{t('done.title')}</StepHeading>
      <Alert kind="ok">
        <Paragraph>
          {again && `${t('done.again')} `}
          {t('done.number', { number: String(number) })}{' '}
          {submitted ? t('done.submitted') : t('done.waiting', { missing })}
        </Paragraph>
      </Alert>
      {photos.length > 0 && <PhotoUpload owner={owner} photos={photos} />}
      <section className="wc-setup" aria-labelledby="links-titel">
        <Heading level={3} id="links-titel">
          {t('done.links')}
        </Heading>
        <Paragraph>
          {t('done.once')} {mailed && t('done.mailed')}
        </Paragraph>
        <LinkToCopy id="mijn-link" label={t('done.mine')} hint={t('done.mineHint')} path={minePath} />
        <LinkToCopy id="buren-link" label={t('done.join')} hint={t('done.joinHint')} path={joinPath} />
        <ProofQr text={addressOf(joinPath)} label={t('copy.qr')} />
        <p className="wc-setup__acts">
          {/* A whole page and not a step of the router: the secret behind the # is read when a page begins. */}
          <a className="nl-button nl-button--primary" href={minePath}>
            {t('done.toMine')}
          </a>
          <Button onClick={() => window.location.reload()}>{t('done.another')}</Button>
        </p>
      </section>
    </>
  );
}

/** The secret of a link, from its path. */
function tokenOf(path: string): string {
  return path.slice(path.indexOf('#t=') + 3);
}
