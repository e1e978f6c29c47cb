import { getLocale, getTranslations } from 'next-intl/server';
import { fileHeaders } from '@/app/api/download';
import { makeAnnex } from '@/components/council/annex/makeAnnex';
import { choiceQuery, readChoice } from '@/components/council/choice';
import { getComparison } from '@/lib/usecases/council/get-comparison';
import { type AnnexKind, writeAnnex } from '@/lib/usecases/council/write-annex';
import { publicOrigin } from '@/lib/usecases/mail/public-origin';

const TYPES: Readonly<Record<AnnexKind, string>> = {
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
};

/** The annex about the same choice as in the address of the page, in the language of the reader. */
export async function annexFile(request: Request, kind: AnnexKind): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const choice = readChoice(
    Object.fromEntries([...searchParams.keys()].map((key) => [key, searchParams.getAll(key)])),
  );
  const now = new Date();
  const [comparison, t, themes, locale] = await Promise.all([
    getComparison(choice, now),
    getTranslations('council'),
    getTranslations('common.theme'),
    getLocale(),
  ]);
  const { areas, sample } = comparison;
  const text = makeAnnex(
    {
      areas,
      sample,
      today: now.toISOString().slice(0, 10),
      address: `${publicOrigin()}/raad?${choiceQuery(choice)}`,
    },
    { t, themes, locale },
  );
  const made = await writeAnnex(text, kind);
  if (!made.ok)
    return Response.json({ code: made.error }, { status: 503, headers: { 'cache-control': 'no-store' } });
  return new Response(Buffer.from(made.value), {
    headers: fileHeaders(`bijlage-pilots.${kind}`, TYPES[kind]),
  });
}
