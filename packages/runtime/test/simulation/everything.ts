import { draw } from '../support/workflow.ts';

/** A workflow that scores with limits, moves stages, asks for effects and waits for their answers, for time and for events. */
export const everything = draw(
  'Everything',
  {
    form: ['core/form-submitted', { forms: ['demo'] }],
    points: ['core/add-points', { points: 20, group: 'engagement', limit: 'always', times: 1 }],
    mql: ['core/move-stage', { stage: 'mql', onlyForward: true }],
    mail: ['core/send-email', { subject: 'At {{score.total}}', text: 'Hello {{lead.email}}', replyTo: '' }],
    mailed: ['core/add-to-list', { list: 'mailed' }],
    hook: ['core/call-webhook', { url: 'https://x.test/', method: 'POST', fields: [] }],
    told: ['core/add-points', { points: 5, group: 'engagement', limit: 'day', times: 3 }],
    pause: ['core/wait-for', { amount: 2, unit: 'hours' }],
    rested: ['core/add-points', { points: 1, group: 'engagement', limit: 'always', times: 1 }],
    reply: [
      'core/wait-for-event',
      { event: 'email.clicked', where: true, limit: 'limited', amount: 1, unit: 'days' },
    ],
    clicked: ['core/add-to-list', { list: 'clicked' }],
    silent: ['core/add-to-list', { list: 'silent' }],
    page: ['core/page-viewed', { pages: ['/pricing'], seconds: 0 }],
    visit: ['core/add-points', { points: 10, group: 'engagement', limit: 'day', times: 2 }],
  },
  [
    'form>points',
    'points>mql',
    'mql>mail',
    'mail.sent>mailed',
    'mql>hook',
    'hook.ok>told',
    'page>visit',
    'told>pause',
    'pause>rested',
    'mailed>reply',
    'reply.happened>clicked',
    'reply.timeout>silent',
  ],
);
