import { definePlugin } from '@sluice/sdk';
import { postMessage } from './post-message.ts';

export default definePlugin({
  name: 'slack',
  version: '0.1.0',
  title: 'Slack',
  description: 'Messages to channels.',
  nodes: [postMessage],
});
