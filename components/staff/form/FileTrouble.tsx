import { Alert } from '../../ui/Alert';

/** More would not be read, and would make the page slow. */
const MOST_LINES = 500;

interface FileTroubleProps {
  /** How much is wrong, and that nothing was changed. */
  readonly title: string;
  /** A sentence for every line or area that is wrong. */
  readonly lines: readonly string[];
  /** Said instead of so many more lines. */
  readonly more: (count: number) => string;
}

/** Why a file was refused whole: everything that is wrong with it, named. */
export function FileTrouble({ title, lines, more }: FileTroubleProps) {
  return (
    <Alert kind="error">
      <p>{title}</p>
      <ul>
        {lines.slice(0, MOST_LINES).map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may stand twice, and the list never changes
          <li key={i}>{line}</li>
        ))}
      </ul>
      {lines.length > MOST_LINES && <p>{more(lines.length - MOST_LINES)}</p>}
    </Alert>
  );
}
