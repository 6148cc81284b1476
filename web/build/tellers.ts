import type { Plugin } from 'vite';

/** Leaves the tasks of tellers out of the phone's build: no phone asks its worker for one. */
export function withoutTellers(): Plugin {
  return {
    name: 'without-tellers',
    applyToEnvironment: ({ name }) => name === 'phone',
    load: {
      filter: { id: /\/src\/election\/teller-task\.ts$/ },
      handler: () => 'export const TELLER_TASKS = {};',
    },
  };
}
