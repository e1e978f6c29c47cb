import type { ReactNode } from 'react';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';

/** The tags that longer texts use in the message files. */
export const PROSE_TAGS = {
  p: (text: ReactNode) => <Paragraph>{text}</Paragraph>,
  ul: (text: ReactNode) => <ul>{text}</ul>,
  li: (text: ReactNode) => <li>{text}</li>,
  b: (text: ReactNode) => <b>{text}</b>,
};

interface ProsePageProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** A page of text in one readable column. */
export function ProsePage({ title, lead, children }: ProsePageProps) {
  return (
    <article className="wc-page wc-text">
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{lead}</Paragraph>
      {children}
    </article>
  );
}

interface ProseSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function ProseSection({ title, children }: ProseSectionProps) {
  return (
    <section>
      <Heading level={2}>{title}</Heading>
      {children}
    </section>
  );
}
