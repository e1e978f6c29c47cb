import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/Text';

const LINKS = [
  ['secrecy', '/stemgeheim'],
  ['check', '/controle'],
  ['accountability', '/verantwoording'],
  ['accessibility', '/toegankelijkheid'],
  ['privacy', '/privacy'],
  ['data', '/gegevens'],
  ['funds', '/wijkteam'],
  ['council', '/raad'],
  ['staff', '/beheer'],
] as const;

export async function SiteFooter() {
  const t = await getTranslations('common.nav');
  return (
    <footer className="utrecht-page-footer wc-footer">
      <nav aria-label={t('footer')} className="utrecht-page-footer__content">
        <ul className="wc-footer__links wc-list-plain">
          {LINKS.map(([text, href]) => (
            <li key={href}>
              <TextLink href={href}>{t(text)}</TextLink>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
