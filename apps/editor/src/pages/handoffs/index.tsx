import { PageHeader } from '../../components/index.ts';

/** Handoffs. */
export const HandoffsPage = () => <PageHeader title="Handoffs" />;
