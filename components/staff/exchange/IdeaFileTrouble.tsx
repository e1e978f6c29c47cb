import { useTranslations } from 'next-intl';
import { Alert } from '../../ui/Alert';
import { FileTrouble } from '../form/FileTrouble';
import type { SendError } from './sendIdeaFile';

/** Why the file was refused; nothing was changed. Every line that is wrong is named. */
export function IdeaFileTrouble({ error }: { readonly error: SendError }) {
  const t = useTranslations('exchange');
  if (error.code !== 'BAD_FILE') return <Alert kind="error">{t(`error.${error.code}`)}</Alert>;
  const lines = error.problems.map(({ code, line, column, value, number }) => {
    const given = { column: column ?? '', value: value ?? '', number: String(number ?? '') };
    const what = t(`problem.${code}`, given);
    return line > 0 ? t('atLine', { line: String(line), what }) : what;
  });
  return (
    <FileTrouble
      title={t('badFile', { count: lines.length })}
      lines={lines}
      more={(count) => t('moreLines', { count })}
    />
  );
}
