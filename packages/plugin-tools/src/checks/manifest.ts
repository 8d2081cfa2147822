import { manifestSchema } from '@sluice/sdk';
import { fits } from '@sluice/testkit';
import { type Check, error } from './problem.ts';

/** The static manifest, as the host will read it. */
export const manifestCheck: Check = {
  title: 'manifest',
  run: (_, { manifest }) =>
    fits(manifestSchema, manifest).map(({ path, message }) =>
      error('manifest', `${path || '/'}: ${message}`, 'Mend it in the definition of the plugin.'),
    ),
};
