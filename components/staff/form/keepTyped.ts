import { type FormEvent, startTransition } from 'react';

/** React empties a form after its action; what was typed and refused must stay. For `onSubmit`. */
export function keepTyped(send: (form: FormData) => void) {
  return (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    startTransition(() => send(form));
  };
}
