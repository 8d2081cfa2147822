import { PageHeader } from '../../components/index.ts';

/** Mailbox. */
export const MailboxPage = () => <PageHeader title="Mailbox" />;
