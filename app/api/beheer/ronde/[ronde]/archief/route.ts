import { getLocale, getTranslations } from 'next-intl/server';
import { csvWords } from '@/app/api/uitslag/[ronde]/ideeen.csv/words';
import { currentActor } from '@/lib/auth';
import { formatDateTime } from '@/lib/format';
import { type ArchiveTexts, getArchive } from '@/lib/usecases/retention/get-archive';
import { noFile, staffFile } from '../answer';

/** The archive of a published round. A POST: that it was taken is written down. */
export async function POST(_request: Request, context: { params: Promise<{ ronde: string }> }) {
  const { ronde } = await context.params;
  const now = new Date();
  const archive = await getArchive(await currentActor(), ronde, await words(ronde, now), now);
  if (!archive.ok) return noFile(archive.error);
  return staffFile(Buffer.from(archive.value), `archief-${ronde}.zip`, 'application/zip');
}

async function words(id: string, now: Date): Promise<ArchiveTexts> {
  const [t, locale] = await Promise.all([getTranslations('retention.archive'), getLocale()]);
  return {
    readme: t('readme', { id, at: formatDateTime(now, locale) }),
    log: [t('log.at'), t('log.role'), t('log.act'), t('log.details')],
    participation: [
      t('participation.group'),
      t('participation.neighbourhoods'),
      t('participation.cheques'),
      t('participation.ballots'),
    ],
    ideasFor: (currency) => csvWords(locale, currency),
  };
}
