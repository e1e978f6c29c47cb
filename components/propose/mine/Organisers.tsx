'use client';

import { useTranslations } from 'next-intl';
import { ProofQr } from '../../ballot/steps/ProofQr';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';
import { Paragraph } from '../../ui/Text';
import { addressOf, LinkToCopy } from '../share/LinkToCopy';
import { Answer } from './Answer';
import type { PartProps } from './types';

/** How many addresses organise it, and a link for more. */
export function Organisers({ view, mine }: PartProps) {
  const t = useTranslations('propose');
  const { organisers, broughtBy, can, codes } = view;
  if (!can.invite && organisers.count === 0) return null;
  const residents = broughtBy === 'household';
  return (
    <section className="wc-section">
      <Heading level={2}>{t('mine.organisers')}</Heading>
      <Paragraph>
        {residents && organisers.needed > 0
          ? t('mine.count', { ...organisers })
          : t('mine.countOnly', { count: organisers.count })}
      </Paragraph>
      {!residents && <Paragraph>{t('mine.organisation')}</Paragraph>}
      {can.invite && !codes && <Paragraph>{t('code.noCodes')}</Paragraph>}
      {can.invite && (
        <>
          <p className="wc-muted wc-small">{t('mine.joinHint')}</p>
          <p>
            <Button onClick={mine.renewJoin} aria-disabled={mine.busy}>
              {t('mine.newJoin')}
            </Button>
          </p>
          <Answer mine={mine} part="join" />
          {mine.joinPath && (
            <>
              <LinkToCopy
                key={mine.joinPath}
                id="buren-link"
                label={t('done.join')}
                hint={t('done.joinHint')}
                path={mine.joinPath}
              />
              <ProofQr text={addressOf(mine.joinPath)} label={t('copy.qr')} />
            </>
          )}
        </>
      )}
    </section>
  );
}
