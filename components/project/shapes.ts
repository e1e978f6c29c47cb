import type { ProjectStatus } from '@/lib/domain/project/words';

/** A shape for each status in a box of 24 by 24, so that no one has to tell them apart by colour. */
export const STATUS_SHAPES: Readonly<Record<ProjectStatus, string>> = {
  // An open circle.
  planned: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 4a5 5 0 1 1 0 10 5 5 0 0 1 0-10z',
  // A triangle.
  in_progress: 'M12 2.5 22.5 21h-21z',
  // A square with a tick out of it.
  realised: 'M3 3h18v18H3zm4.2 9-1.7 1.8 5 4.7 8-9.6-1.9-1.6-6.3 7.6z',
  // A cross.
  stopped: 'M5.6 2.8 12 9.2l6.4-6.4 2.8 2.8-6.4 6.4 6.4 6.4-2.8 2.8-6.4-6.4-6.4 6.4-2.8-2.8L9.2 12 2.8 5.6z',
};
