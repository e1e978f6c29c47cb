import { useTranslations } from 'next-intl';
import type { AreaUploadError } from '@/lib/domain/area-import';
import { Alert } from '../../ui/Alert';
import { FileTrouble } from '../form/FileTrouble';
import type { NoAnswer } from '../form/sendFile';

export type AreaTroubleError = AreaUploadError | NoAnswer;

/** Why the file was refused; nothing was changed. Every area or line that is wrong is named. */
export function AreaTrouble({ error }: { readonly error: AreaTroubleError }) {
  const t = useTranslations('areas');
  const lines = useLines(error);
  if (lines === null) {
    const { code } = error;
    if (code === 'BAD_BOUNDARIES' || code === 'NO_PLACE' || code === 'BAD_FIGURES') return null;
    return <Alert kind="error">{t(`error.${code}`)}</Alert>;
  }
  return (
    <FileTrouble
      title={t('badFile', { count: lines.length })}
      lines={lines}
      more={(count) => t('moreLines', { count })}
    />
  );
}

/** One sentence per problem; `null` when it is about the file as a whole. */
function useLines(error: AreaTroubleError): string[] | null {
  const t = useTranslations('areas');
  switch (error.code) {
    case 'BAD_BOUNDARIES':
      return error.problems.map(({ code, index, areaCode, name, detail }) =>
        t('atArea', {
          area:
            [areaCode, name].filter(Boolean).join(' ') || t('feature', { number: String((index ?? 0) + 1) }),
          what: `${t(`boundary.${code}`)}${detail ? ` (${detail})` : ''}`,
        }),
      );
    case 'NO_PLACE':
      return error.problems.map(({ code, area, parent }) =>
        t('atArea', {
          area: area || t('unnamedArea'),
          what: `${t(`place.${code}`)}${parent ? ` (${parent})` : ''}`,
        }),
      );
    case 'BAD_FIGURES':
      return error.problems.map(({ code, line, column, value }) =>
        t('atLine', {
          line: String(line),
          what: t(`figure.${code}`, { column: column ?? '', value: value ?? '' }),
        }),
      );
    default:
      return null;
  }
}
