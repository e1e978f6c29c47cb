import { Alert } from '../ui/Alert';
import type { Told } from './useActsBehindLink';

interface ActAnswerProps<Part> {
  readonly told: Told<Part> | null;
  readonly part: Part;
  /** What is said when it was done; nothing where the page shows it by itself. */
  readonly done?: string;
  /** The sentence of a refusal. */
  readonly sayError: (code: Exclude<Told<Part>['code'], 'done'>) => string;
}

/** What came of the last act, where it was done. */
export function ActAnswer<Part>({ told, part, done, sayError }: ActAnswerProps<Part>) {
  const own = told?.part === part ? told.code : null;
  return (
    <div role="status">
      {own === 'done' && done && <Alert kind="ok">{done}</Alert>}
      {own !== null && own !== 'done' && <Alert kind="error">{sayError(own)}</Alert>}
    </div>
  );
}
