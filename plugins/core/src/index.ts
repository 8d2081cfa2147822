import { definePlugin } from '@sluice/sdk';
import { actions } from './actions/index.ts';
import { companies } from './companies/index.ts';
import { conditions } from './conditions/index.ts';
import { german } from './german/index.ts';
import { scores } from './scores/index.ts';
import { triggers } from './triggers/index.ts';
import { waits } from './waits/index.ts';

export { usualEventRows } from './scores/event-rows.ts';
export { fitPresets } from './scores/fit-presets.ts';

/** The built-in nodes. */
export const core = definePlugin({
  name: 'core',
  version: '0.1.0',
  title: 'Sluice',
  translations: { de: german },
  nodes: [...triggers, ...companies, ...conditions, ...scores, ...waits, ...actions],
});
