import { Alert } from '../ui/Alert';
import { LinkTrouble } from './LinkTrouble';

interface LinkStateProps {
  /** As `useSecretLink` gives it: `null` until it was read, empty when there is none. */
  readonly token: string | null;
  /** What is behind it, as far as there is nothing to show. */
  readonly view: 'invalid' | 'failed' | null;
  /** The words of the page. */
  readonly say: (
    text: 'checking' | 'error.offline' | 'noLinkTitle' | 'noLink' | 'invalidTitle' | 'invalid',
  ) => string;
}

/** What stands on a page behind a secret link as long as what it leads to does not. */
export function LinkState({ token, view, say }: LinkStateProps) {
  if (token === '') return <LinkTrouble title={say('noLinkTitle')} text={say('noLink')} />;
  if (token === null || view === null) return <p role="status">{say('checking')}</p>;
  if (view === 'failed') return <Alert kind="error">{say('error.offline')}</Alert>;
  return <LinkTrouble title={say('invalidTitle')} text={say('invalid')} />;
}
