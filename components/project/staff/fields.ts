import type { ProjectAct } from '@/lib/domain/project/words';

/** One field of a form for an act, in the words of the page. `name` is what the act reads. */
export type FieldSpec = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** As it is filled in at first. */
  readonly value?: string | undefined;
  /** Only asked when another field has this value. */
  readonly when?: { readonly name: string; readonly value: string } | undefined;
} & (
  | { readonly kind: 'line' | 'text' | 'day' | 'amount' | 'count' | 'mail' | 'tick' }
  | {
      readonly kind: 'choice';
      readonly options: readonly { readonly value: string; readonly label: string }[];
    }
);

/** A form for one act on a project. */
export interface ActSpec {
  readonly act: ProjectAct;
  /** Tells this form from others on the page. */
  readonly id: string;
  readonly fields: readonly FieldSpec[];
  /** Fields that the act needs and nobody fills in. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Words on the button, where those of the act are not enough. */
  readonly button?: string;
  readonly look?: 'default' | 'primary' | 'secondary' | 'subtle';
}
