import { Alert } from '../ui/Alert';
import { Heading } from '../ui/Heading';
import { Paragraph } from '../ui/Text';

/** A link that leads nowhere, and what to do. */
export function LinkTrouble({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <Alert kind="warning" role="alert">
      <Heading level={2} look={3}>
        {title}
      </Heading>
      <Paragraph>{text}</Paragraph>
    </Alert>
  );
}
