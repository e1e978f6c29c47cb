import { getLocale, getTranslations } from 'next-intl/server';
import type { ProposalPlace } from '@/lib/domain/idea-proposal-views';
import { formatDateTime } from '@/lib/format';
import { ButtonLink } from '../ui/Button';
import { Paragraph } from '../ui/Text';

/** Why no idea can be brought in now, and where to go instead. */
export async function NotOpen({ place }: { readonly place: ProposalPlace }) {
  const [t, locale] = await Promise.all([getTranslations('propose.closed'), getLocale()]);
  const { current, district } = place;
  const words = current
    ? t(current.phase, {
        title: current.title,
        opens: formatDateTime(current.opensAt, locale),
        closes: formatDateTime(current.closesAt, locale),
      })
    : t('none');
  return (
    <>
      <Paragraph lead>{words}</Paragraph>
      <p>
        <ButtonLink href={`/wijk/${district.slug}`} look="primary">
          {t('toDistrict', { district: district.name })}
        </ButtonLink>
      </p>
    </>
  );
}
