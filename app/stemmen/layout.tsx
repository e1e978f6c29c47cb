import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { setLocale } from '@/app/actions/locale';
import { StepIndicator } from '@/components/ballot/steps/StepIndicator';
import { LazyKiosk } from '@/components/kiosk/LazyKiosk';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { LanguageSwitch } from '@/components/layout/LanguageSwitch';
import '@/components/ballot/steps/steps.css';
import { HouseholdEnd } from './HouseholdEnd';
import { currentKiosk } from './kiosk';
import { codeRounds } from './openRounds';

export const metadata: Metadata = { robots: { index: false }, referrer: 'no-referrer' };

/** The voting steps have no links in a header or footer: nothing leads away half-way but the buttons of the step. */
export default async function VotingLayout({ children }: { readonly children: ReactNode }) {
  const [t, common, kiosk] = await Promise.all([
    getTranslations('vote.frame'),
    getTranslations('common'),
    currentKiosk(),
  ]);
  return (
    <div className="wc-vote">
      <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
        {common('skipToContent')}
      </a>
      <header className="wc-vote__top wc-gutter">
        <p className="wc-vote__brand">{t('brand')}</p>
        {!kiosk && (
          <ClientMessages paths={['vote.frame']}>
            <StepIndicator />
          </ClientMessages>
        )}
        <LanguageSwitch action={setLocale} />
      </header>
      <main id="inhoud" className="wc-vote__main" tabIndex={-1}>
        <noscript>
          <p className="wc-gutter">{t('noScript')}</p>
        </noscript>
        {kiosk ? <AtKiosk kiosk={kiosk}>{children}</AtKiosk> : children}
      </main>
      {!kiosk && <HouseholdEnd />}
    </div>
  );
}

interface AtKioskProps {
  readonly kiosk: NonNullable<Awaited<ReturnType<typeof currentKiosk>>>;
  readonly children: ReactNode;
}

async function AtKiosk({ kiosk, children }: AtKioskProps) {
  const { rounds, open } = await codeRounds();
  return (
    <ClientMessages paths={['desk.kiosk', 'vote']}>
      <LazyKiosk round={kiosk.round} reader={kiosk.reader} rounds={rounds} open={open}>
        {children}
      </LazyKiosk>
    </ClientMessages>
  );
}
