import { useTranslations } from 'next-intl';
import type { AddressUploadError } from '@/lib/domain/address-file';
import { Alert } from '../../ui/Alert';
import { FileTrouble } from '../form/FileTrouble';
import type { NoAnswer } from '../form/sendFile';

interface AddressTroubleProps {
  readonly error: AddressUploadError | NoAnswer;
}

/** Why the file was refused; nothing was changed. Every line that is wrong is named. */
export function AddressTrouble({ error }: AddressTroubleProps) {
  const t = useTranslations('addresses');
  if (error.code === 'LETTERS_MADE') return <Alert kind="error">{t('lettersMade')}</Alert>;
  if (error.code !== 'BAD_FILE') return <Alert kind="error">{t(`error.${error.code}`)}</Alert>;
  const lines = error.problems.map(({ code, line, column, value, firstLine }) => {
    const given = { column: column ?? '', value: value ?? '', first: String(firstLine ?? '') };
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
