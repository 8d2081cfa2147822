import type { Texts } from '../_parts/words.ts';

export const mailboxWords = {
  'mailbox.title': ['Mailbox', 'Postfach'],
  'mailbox.lead': [
    'Every message the workflows sent. Without a mail server they stay here and reach nobody.',
    'Jede Nachricht der Abläufe. Ohne Mailserver bleiben sie hier und erreichen niemanden.',
  ],
  'mailbox.messages': ['Messages', 'Nachrichten'],
  'mailbox.to': ['To', 'An'],
  'mailbox.about': ['About', 'Über'],
  'mailbox.sentBy': ['Sent by', 'Gesendet von'],
  'mailbox.kind.email': ['To the lead', 'An den Lead'],
  'mailbox.kind.notify': ['To colleagues', 'An Kollegen'],
  'mailbox.kind.handoff': ['Handoff', 'Übergabe'],
  'mailbox.body': ['Text of the message', 'Text der Nachricht'],
  'mailbox.asText': ['Text', 'Text'],
  'mailbox.asMail': ['As sent', 'Wie gesendet'],
  'mailbox.view': ['How to show the message', 'Darstellung der Nachricht'],
  'mailbox.choose': ['Choose a message', 'Wählen Sie eine Nachricht'],
  'mailbox.chooseText': [
    'It opens here, with the workflow and the lead behind it.',
    'Sie öffnet sich hier, mit Ablauf und Lead dahinter.',
  ],
  'mailbox.empty': ['No messages yet', 'Noch keine Nachrichten'],
  'mailbox.emptyText': [
    'When a workflow sends an e-mail or tells a colleague, a copy lands here. Add “send e-mail” or “notify” to a workflow to see one.',
    'Sendet ein Ablauf eine E-Mail oder informiert Kollegen, landet hier eine Kopie. Fügen Sie dazu einem Ablauf „E-Mail senden“ hinzu.',
  ],
  'mailbox.back': ['All messages', 'Alle Nachrichten'],
} as const satisfies Record<string, Texts>;
