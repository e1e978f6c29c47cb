import { lineTexts } from '@/components/staff/audit/lineTexts';
import { actorWords, actWords, detailWords, isoWords, momentWords } from '@/components/staff/audit/lineWords';
import { filterFrom } from '@/components/staff/audit/logQuery';
import { currentActor } from '@/lib/auth';
import { isoMoment } from '@/lib/format';
import { exportLogBook, logTable } from '@/lib/usecases/audit/log-book';
import { noFile, staffFile } from '../ronde/[ronde]/answer';

/** The lines that fit a filter, as a table for a spreadsheet. A POST: that it was taken is written down. */
export async function POST(request: Request) {
  const form = await request.formData().catch(() => new FormData());
  const now = new Date();
  const given = filterFrom((name) => String(form.get(name) ?? ''));
  const taken = await exportLogBook(await currentActor(), given, now);
  if (!taken.ok) return noFile(taken.error.code);
  const texts = await lineTexts();
  const { log } = texts;
  const csv = logTable(
    [log('at'), 'UTC', log('who'), log('what'), log('about'), log('id'), log('details')],
    taken.value.map(({ at, actor, act, subject, subjectName, details }) => [
      momentWords({ act, at }, texts),
      isoWords({ act, at }),
      actorWords(actor, texts),
      actWords(act, texts),
      subjectName ?? '',
      subject,
      detailWords(details, texts),
    ]),
  );
  return staffFile(csv, `logboek-${isoMoment(now).slice(0, 10)}.csv`, 'text/csv; charset=utf-8');
}
