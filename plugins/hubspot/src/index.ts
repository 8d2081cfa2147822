import { definePlugin } from '@sluice/sdk';
import { contactChanged } from './contact-changed.ts';
import { saveContact } from './save-contact.ts';

export default definePlugin({
  name: 'hubspot',
  version: '0.1.0',
  title: 'HubSpot',
  description: 'Contacts and their lifecycle stage, both ways.',
  nodes: [saveContact, contactChanged],
});
