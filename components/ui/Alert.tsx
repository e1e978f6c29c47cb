import type { ReactNode } from 'react';
import { classNames } from './classNames';

interface AlertProps {
  readonly kind: 'info' | 'ok' | 'warning' | 'error';
  /** `status` is read out politely, `alert` at once; nothing when the text is there from the start. */
  readonly role?: 'status' | 'alert';
  readonly className?: string;
  readonly children: ReactNode;
}

export function Alert({ kind, role, className, children }: AlertProps) {
  const live = role ? { role } : {};
  return (
    <div {...live} className={classNames('utrecht-alert', `utrecht-alert--${kind}`, 'wc-alert', className)}>
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">{children}</div>
      </div>
    </div>
  );
}
