import { useTranslations } from 'next-intl';
import type { IdeaFileProblem } from '@/lib/domain/idea-import';
import { Alert } from '../../ui/Alert';
import type { SendError } from './sendIdeaFile';

/** More would not be read, and would make the page slow. */
const MOST_LINES = 500;

/** Why the file was refused; nothing was changed. Every line that is wrong is named. */
export function IdeaFileTrouble({ error }: { readonly error: SendError }) {
  const t = useTranslations('exchange');
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

function Problem({ problem: { code, line, column, value, number } }: { readonly problem: IdeaFileProblem }) {
  const t = useTranslations('exchange');
  const what = t(`problem.${code}`, {
    column: column ?? '',
    value: value ?? '',
    number: String(number ?? ''),
  });
  return line > 0 ? t('atLine', { line: String(line), what }) : what;
}
