import { definePlugin } from '@sluice/sdk';
import { conditions } from './conditions/index.ts';
import { triggers } from './triggers/index.ts';

/** The built-in nodes. */
export const core = definePlugin({
  name: 'core',
  version: '0.1.0',
  title: 'Sluice',
  nodes: [...triggers, ...conditions],
});
