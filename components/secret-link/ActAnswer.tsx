import { Alert } from '../ui/Alert';
import type { ActRefusal, Told } from './useActsBehindLink';

interface ActAnswerProps<Part, Code extends string> {
  readonly told: Told<Part, Code> | null;
  readonly part: Part;
  /** What is said when it was done; nothing where the page shows it by itself. */
  readonly done?: string;
  /** The sentence of a refusal. */
  readonly sayError: (code: Code | 'offline') => string;
}

/** What came of the last act, where it was done. */
export function ActAnswer<Part, Code extends string = ActRefusal>(props: ActAnswerProps<Part, Code>) {
  const { told, part, done, sayError } = props;
  const own = told?.part === part ? told.code : null;
  return (
    <div role="status">
      {own === 'done' && done && <Alert kind="ok">{done}</Alert>}
      {own !== null && own !== 'done' && (
        <Alert kind="error">{sayError(own as Exclude<typeof own, 'done'>)}</Alert>
      )}
    </div>
  );
}
