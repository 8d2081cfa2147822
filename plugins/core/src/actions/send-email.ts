import { ConfigError, defineAction, input, PermanentError, rule, template } from '@sluice/sdk';
import { Type } from 'typebox';
import { quote } from '../words/quote.ts';
import { templateWords } from '../words/template-words.ts';

export const sendEmail = defineAction({
  type: 'send-email',
  version: 1,
  title: 'Send e-mail',
  description: 'Sends the lead an e-mail from your company.',
  icon: 'mail-forward',
  keywords: ['mail', 'message', 'newsletter', 'template'],
  config: input.form({
    subject: input.template({ title: 'Subject', default: '', maxLength: 200 }),
    text: input.longTemplate({
      title: 'Text',
      description: 'May hold placeholders: Hello {{lead.traits.first_name|there}}.',
      default: '',
      maxLength: 20_000,
    }),
    replyTo: Type.String({
      title: 'Answers go to',
      description: 'Leave empty for the sender of the settings.',
      default: '',
      maxLength: 254,
    }),
  }),
  initial: { subject: '', text: 'Hello {{lead.traits.first_name|there}},\n\n', replyTo: '' },
  sentence: ({ subject }) =>
    subject === ''
      ? 'Send the lead an e-mail (no subject yet).'
      : `Send the lead the e-mail ${quote(templateWords(subject))}.`,
  input: Type.Object({
    to: Type.Union([Type.String(), Type.Null()]),
    subject: Type.String(),
    text: Type.String(),
    replyTo: Type.Optional(Type.String()),
  }),
  results: {
    sent: Type.Object({ messageId: Type.String() }),
    failed: Type.Object({ reason: Type.String() }),
  },
  capabilities: ['email'],
  logic: ({ subject, text, replyTo }) => {
    if (subject.trim() === '') throw new ConfigError('/subject', 'Give the e-mail a subject.');
    if (text.trim() === '') throw new ConfigError('/text', 'Write the text of the e-mail.');
    return rule.object({
      to: rule.field('lead.email'),
      subject: template(subject),
      text: template(text),
      ...(replyTo.trim() === '' ? {} : { replyTo: replyTo.trim() }),
    });
  },
  run: async (context, { to, ...message }) => {
    if (to === null || to === '') throw new PermanentError('The lead has no e-mail address.');
    try {
      const { messageId } = await context.email.send({ to, ...message });
      return { port: 'sent', data: { messageId } };
    } catch (error) {
      if (error instanceof PermanentError) return { port: 'failed', data: { reason: error.message } };
      throw error;
    }
  },
  examples: [
    {
      title: 'A name where it is known',
      config: { subject: 'Your demo, {{lead.traits.first_name|and welcome}}', text: 'Hello!', replyTo: '' },
      data: { lead: { email: 'jack@northwind.test', traits: { first_name: 'Jack' } } },
      value: { to: 'jack@northwind.test', subject: 'Your demo, Jack', text: 'Hello!' },
    },
    {
      title: 'And where it is not',
      config: { subject: 'Hi {{lead.traits.first_name|there}}', text: 'Hello!', replyTo: 'sales@acme.test' },
      data: { lead: { email: 'a@b.test', traits: {} } },
      value: { to: 'a@b.test', subject: 'Hi there', text: 'Hello!', replyTo: 'sales@acme.test' },
    },
  ],
});
