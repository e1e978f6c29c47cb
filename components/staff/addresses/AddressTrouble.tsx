import { useTranslations } from 'next-intl';
import type { AddressProblem, AddressUploadError } from '@/lib/domain/address-file';
import { Alert } from '../../ui/Alert';

interface AddressTroubleProps {
  readonly error: AddressUploadError | { readonly code: 'NO_ANSWER' };
}

/** More would not be read, and would make the page slow. */
const MOST_LINES = 500;

/** Why the file was refused; nothing was changed. Every line that is wrong is named. */
export function AddressTrouble({ error }: AddressTroubleProps) {
  const t = useTranslations('addresses');
  if (error.code === 'LETTERS_MADE') return <Alert kind="error">{t('lettersMade')}</Alert>;
  if (error.code !== 'BAD_FILE') return <Alert kind="error">{t(`error.${error.code}`)}</Alert>;
  const { problems } = error;
  return (
    <Alert kind="error">
      <p>{t('badFile', { count: problems.length })}</p>
      <ul>
        {problems.slice(0, MOST_LINES).map((problem) => (
          <li key={`${problem.line} ${problem.code} ${problem.column} ${problem.value}`}>
            <Problem problem={problem} />
          </li>
        ))}
      </ul>
      {problems.length > MOST_LINES && <p>{t('moreLines', { count: problems.length - MOST_LINES })}</p>}
    </Alert>
  );
}

function Problem({
  problem: { code, line, column, value, firstLine },
}: {
  readonly problem: AddressProblem;
}) {
  const t = useTranslations('addresses');
  const what = t(`problem.${code}`, {
    column: column ?? '',
    value: value ?? '',
    first: String(firstLine ?? ''),
  });
  return line > 0 ? t('atLine', { line: String(line), what }) : what;
}
