import { useTranslations } from 'next-intl';
import type { CountError } from '../counting';

/** What is wrong with an election's file, by line; nothing when the file could not be read at all. */
export function FileProblems({ problems }: { readonly problems: CountError['problems'] }) {
  const t = useTranslations('outcome.fileProblem');
  if (!problems?.length) return null;
  return (
    <ul>
      {problems.map(({ line, code, message }) => (
        <li key={`${line} ${message}`}>{t('atLine', { line, problem: t(code) })}</li>
      ))}
    </ul>
  );
}
