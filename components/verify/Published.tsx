import { getTranslations } from 'next-intl/server';
import { registerPath } from '@/components/ballot/check/registerPath';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { ProseSection } from '@/components/layout/Prose';
import { Paragraph } from '@/components/ui/Text';
import { bundlePath } from './anchors/bundlePath';
import { FullCheck } from './FullCheck';
import { SecrecyLink } from './SecrecyLink';

interface PublishedProps {
  readonly round: { readonly id: string; readonly title: string };
}

/** Once the outcome is known: the whole check, and the files to do it with another program. */
export async function Published({ round }: PublishedProps) {
  const t = await getTranslations('verify.full');
  return (
    <>
      <Paragraph className="wc-verify__noscript">{t('noScript')}</Paragraph>
      <ClientMessages
        paths={[
          'verify.full',
          'verify.step',
          'verify.result',
          'verify.finding',
          'verify.notChecked',
          'vote.division',
          'outcome.badge',
        ]}
      >
        <FullCheck round={round} />
      </ClientMessages>
      <ProseSection title={t('downloadTitle')}>
        <Paragraph>{t('downloadText')}</Paragraph>
        <ul>
          <li>
            <a className="nl-link" href={bundlePath(round.id)} download={`bundel-${round.id}.zip`}>
              {t('bundleFile')}
            </a>
          </li>
          <li>
            <a className="nl-link" href={registerPath(round.id)} download={`register-${round.id}.json`}>
              {t('registerFile')}
            </a>
          </li>
        </ul>
        <Paragraph>{t.rich('command', { code: (text) => <code>{text}</code> })}</Paragraph>
      </ProseSection>
      <SecrecyLink />
    </>
  );
}
