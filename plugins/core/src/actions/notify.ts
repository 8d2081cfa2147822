import { ConfigError, defineAction, input, rule, template } from '@sluice/sdk';
import { Type } from 'typebox';
import { quote } from '../words/quote.ts';
import { templateWords } from '../words/template-words.ts';

const receivers = {
  owner: 'the lead’s rep',
  marketing: 'marketing',
  address: 'an e-mail address',
};

export const notify = defineAction({
  type: 'notify',
  version: 1,
  title: 'Notify the team',
  description: 'Tells the lead’s rep, marketing or anybody else in your company that something happened.',
  icon: 'bell',
  keywords: ['alert', 'slack', 'message', 'tell', 'inform'],
  config: input.form({
    to: input.choice(receivers, { title: 'Tell', default: 'marketing' }),
    address: Type.String({
      title: 'E-mail address',
      description: 'Counts only where an e-mail address is told.',
      default: '',
      maxLength: 254,
    }),
    subject: input.template({ title: 'Subject', default: '', maxLength: 200 }),
    text: input.longTemplate({ title: 'Text', default: '', maxLength: 20_000 }),
  }),
  initial: {
    to: 'marketing',
    address: '',
    subject: 'New lead: {{lead.email|unknown}}',
    text: '{{lead.traits.first_name|Somebody}} of {{lead.traits.company|an unknown company}} did something worth a look.',
  },
  sentence: ({ to, address, subject }) =>
    `Tell ${to === 'address' && address !== '' ? address : receivers[to]}: ${quote(templateWords(subject))}.`,
  input: Type.Object({ to: Type.String({ minLength: 1 }), subject: Type.String(), text: Type.String() }),
  results: { sent: Type.Object({ messageId: Type.String() }) },
  capabilities: ['notify'],
  logic: ({ to, address, subject, text }) => {
    const receiver = to === 'address' ? address.trim() : to;
    if (to === 'address' && !/^[^\s@]+@[^\s@]+$/.test(receiver)) {
      throw new ConfigError('/address', 'Give the e-mail address to notify.');
    }
    if (subject.trim() === '') throw new ConfigError('/subject', 'Give the message a subject.');
    return rule.object({ to: receiver, subject: template(subject), text: template(text) });
  },
  run: async (context, message) => {
    const { messageId } = await context.notify.send(message);
    return { port: 'sent', data: { messageId } };
  },
  examples: [
    {
      title: 'Marketing hears of a new lead',
      config: {
        to: 'marketing',
        address: '',
        subject: 'Demo request by {{lead.email}}',
        text: 'Have a look.',
      },
      data: { lead: { email: 'jack@northwind.test' } },
      value: { to: 'marketing', subject: 'Demo request by jack@northwind.test', text: 'Have a look.' },
    },
  ],
});
