import Link from 'next/link';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './classNames';

/** `primary` (yellow) is the one next step of a screen; `secondary` the municipality's own act; `subtle` a side road. */
export type ButtonLook = 'default' | 'primary' | 'secondary' | 'subtle';

export function buttonClass(look: ButtonLook, pressed = false, className?: string): string {
  return classNames(
    'nl-button',
    look !== 'default' && `nl-button--${look}`,
    pressed && 'nl-button--pressed',
    className,
  );
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: ButtonLook;
}

/** A button of at least 44 by 44 px. `aria-pressed` also gives the pressed look. */
export function Button({ look = 'default', className, type = 'button', ...rest }: ButtonProps) {
  const pressed = rest['aria-pressed'] === true;
  return (
    <button
      {...rest}
      type={type}
      className={classNames(buttonClass(look, pressed, className), rest.disabled && 'nl-button--disabled')}
    />
  );
}

interface ButtonLinkProps {
  readonly href: string;
  readonly look?: ButtonLook;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Goes somewhere, so it is a link, but looks like the step it is. */
export function ButtonLink({ href, look = 'default', className, children }: ButtonLinkProps) {
  return (
    <Link href={href} prefetch={false} className={buttonClass(look, false, className)}>
      {children}
    </Link>
  );
}
