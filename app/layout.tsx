import type { Metadata, Viewport } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '@/components/layout/ClientMessages';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const [t, p] = await Promise.all([getTranslations('common'), getTranslations('pages.home')]);
  return {
    title: { default: t('appName'), template: `%s · ${t('appName')}` },
    description: p('description'),
    icons: { icon: '/icon.svg' },
    formatDetection: { telephone: false },
  };
}

export const viewport: Viewport = { themeColor: '#17495f' };

/** The document itself. Header and footer belong to the site's pages: the voting steps have none. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const locale = await getLocale();
  return (
    <html lang={locale} className="wijkcheque-theme">
      <body>
        <ClientMessages paths={['pages.error']}>{children}</ClientMessages>
      </body>
    </html>
  );
}
