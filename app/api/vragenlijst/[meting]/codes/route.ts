import { noFile, staffFile } from '@/app/api/beheer/ronde/[ronde]/answer';
import { currentActor } from '@/lib/auth';
import { makeSurveyCodesCsv } from '@/lib/usecases/survey/make-survey-codes';

/** Makes the codes of a wave and gives them once, as a table. A POST: the codes from before stop working. */
export async function POST(request: Request, context: { params: Promise<{ meting: string }> }) {
  const { meting } = await context.params;
  const form = await request.formData().catch(() => new FormData());
  const text = (name: string) => String(form.get(name) ?? '');
  const rows = [...form.keys()].flatMap((name) => {
    const code = /^letters-(\w+)$/.exec(name)?.[1];
    return code ? [{ code, people: text(`people-${code}`), letters: text(name) }] : [];
  });
  const made = await makeSurveyCodesCsv(await currentActor(), meting, rows, new Date());
  if (!made.ok) return noFile(made.error);
  return staffFile(made.value, `${meting}-codes.csv`, 'text/csv; charset=utf-8');
}
