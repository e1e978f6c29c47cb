import type { ReactNode } from 'react';
import { setLocale } from '@/app/actions/locale';
import { SiteFrame } from '@/components/layout/SiteFrame';

/** Every page speaks the visitor's language and shows the state of this moment: nothing is made beforehand. */
export const dynamic = 'force-dynamic';

export default function SiteLayout({ children }: { readonly children: ReactNode }) {
  return <SiteFrame setLocale={setLocale}>{children}</SiteFrame>;
}
