import { getLocale, getTranslations } from 'next-intl/server';
import type { Extension } from '@/lib/domain/extension';
import { formatDateTime } from '@/lib/format';

interface ExtensionNoticeProps {
  readonly extensions: readonly Extension[];
  /** Voting is open; else it is told as past. */
  readonly open: boolean;
  readonly className?: string;
}

/** That the closing time of a vote was moved, and why: where its closing time is shown. Nothing when it was not. */
export async function ExtensionNotice({ extensions, open, className = '' }: ExtensionNoticeProps) {
  if (extensions.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations('retention.public'), getLocale()]);
  return (
    <>
      {extensions.map(({ until, reason }) => (
        <p key={until.toISOString()} className={`nl-paragraph ${className}`}>
          {t(open ? 'extended' : 'wasExtended', { until: formatDateTime(until, locale), reason })}
        </p>
      ))}
    </>
  );
}
