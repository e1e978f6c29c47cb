import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SignInPanel } from '@/components/account/SignInPanel';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { Alert } from '@/components/ui/Alert';
import { ButtonLink } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { signInPath, wayBack } from '@/lib/auth/workspace';
import { isDemo } from '@/lib/usecases/auth/demo-staff';
import { staffMenu } from '@/lib/usecases/staff/menu';

interface PageProps {
  readonly searchParams: Promise<{
    readonly terug?: string | string[];
    readonly afgemeld?: string | string[];
  }>;
}

export async function generateMetadata() {
  const t = await getTranslations('account.signIn');
  return { title: t('title') };
}

/** Signing in. Whoever is signed in already is led on: back, or to the first page that is theirs. */
export default async function SignInPage({ searchParams }: PageProps) {
  const { terug, afgemeld } = await searchParams;
  const back = wayBack(terug);
  const menu = staffMenu(await currentActor());
  if (menu) redirect(back ?? (menu.rounds ? '/beheer' : '/beheer/mensen/ik'));
  const t = await getTranslations('account.signIn');
  return (
    <div className="wc-page wc-text">
      <Heading level={1}>{t('title')}</Heading>
      {afgemeld !== undefined && <Alert kind="ok">{t('signedOut')}</Alert>}
      <Paragraph lead>{t('lead')}</Paragraph>
      <ClientMessages paths={['account.signIn', 'account.error']}>
        <SignInPanel onwards={signInPath(back ?? '/beheer')} />
      </ClientMessages>
      {isDemo() && (
        <>
          <Heading level={2}>{t('demoTitle')}</Heading>
          <Paragraph>{t('demo')}</Paragraph>
          <ButtonLink href="/dev">{t('takeRole')}</ButtonLink>
        </>
      )}
      <Heading level={2}>{t('lostTitle')}</Heading>
      <Paragraph>{t('lost')}</Paragraph>
    </div>
  );
}
