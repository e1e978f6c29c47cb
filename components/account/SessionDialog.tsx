'use client';

import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Heading } from '../ui/Heading';
import { Paragraph } from '../ui/Text';

interface SessionDialogProps {
  readonly title: string;
  readonly text: string;
  /** What is behind it can no longer be read. */
  readonly covers: boolean;
  /** For the Escape key; without it the dialog stays. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/**
 * A question that cannot wait (WAI-ARIA Authoring Practices, "Alert and Message Dialogs"): the browser keeps the focus
 * in it and gives it back to where it was.
 */
export function SessionDialog({ title, text, covers, onClose, children }: SessionDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Closed before it leaves the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      className={covers ? 'wc-session wc-session--covers' : 'wc-session'}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      // A browser may close it at a second Escape all the same.
      onClose={() => {
        if (dialog.current?.open) return;
        if (onClose) onClose();
        else dialog.current?.showModal();
      }}
    >
      <Heading level={2} id={`${id}-title`}>
        {title}
      </Heading>
      <Paragraph id={`${id}-text`}>{text}</Paragraph>
      {children}
    </dialog>
  );
}
