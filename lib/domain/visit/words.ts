/** Who comes to a district. */
export const VISIT_KINDS = ['council', 'executive', 'summer_programme'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

/** What became of something that was promised. */
export const PROMISE_STATUSES = ['promised', 'in_progress', 'done', 'dropped'] as const;
export type PromiseStatus = (typeof PROMISE_STATUSES)[number];
