import { getTranslations } from 'next-intl/server';
import { isRehearsal } from '@/lib/usecases/rounds/rehearsal';

/** A round to practise on says so, on top of every page that anyone could reach. */
export async function RehearsalNotice({ round }: { readonly round: string | undefined }) {
  if (round === undefined || !(await isRehearsal(round))) return null;
  const t = await getTranslations('start.rehearsal');
  return (
    <p className="wc-sample wc-gutter">
      <b>{t('notice')}.</b> {t('noticeText')}
    </p>
  );
}
