'use client';

import type { ApplicationForm, ApplicationProblem } from '@/lib/domain/fund/application-form';
import type { MyApplication } from '@/lib/domain/fund/views';
import { type ActsBehindLink, useActsBehindLink } from '../../secret-link/useActsBehindLink';
import type { MyApplicationActions } from './types';

type Acts = ActsBehindLink<MyApplication, 'edit' | 'withdraw', readonly ApplicationProblem[]>;

export interface MyApplicationInHand extends Omit<Acts, 'act'> {
  readonly change: (form: ApplicationForm) => void;
  readonly withdraw: () => void;
}

/** The application of a secret link, and what its applicant does with it. */
export function useMyApplication(token: string | null, actions: MyApplicationActions): MyApplicationInHand {
  const { act, ...rest }: Acts = useActsBehindLink(token, actions.read);
  return {
    ...rest,
    change: (form) => act('edit', (own) => actions.change(own, form)),
    withdraw: () => act('withdraw', actions.withdraw),
  };
}
