import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/Button';
import { Paragraph } from '@/components/ui/Text';
import { isDemo } from '@/lib/usecases/auth/demo-staff';

/** For whoever may not work at a desk of this round; which rounds exist is not in it. */
export async function NotAtThisDesk({ staff }: { readonly staff: boolean }) {
  const [t, workspace] = await Promise.all([getTranslations('desk'), getTranslations('staff.workspace')]);
  return (
    <>
      <Paragraph>{t(staff ? 'access.notYours' : 'access.signIn')}</Paragraph>
      {isDemo() && <ButtonLink href="/dev">{workspace('takeRole')}</ButtonLink>}
    </>
  );
}
