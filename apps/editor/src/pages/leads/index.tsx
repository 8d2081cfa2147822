import { PageHeader } from '../../components/index.ts';

/** Leads. */
export const LeadsPage = () => <PageHeader title="Leads" />;
